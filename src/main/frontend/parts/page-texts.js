// Words that any page may need, in the reader's language: <template data-page-texts><i data-text="textSaved">…

export function pageTexts() {
  const texts = {};
  for (const entry of document.querySelector('template[data-page-texts]')?.content.querySelectorAll('[data-text]') ??
    []) {
    texts[entry.dataset.text] = entry.textContent;
  }
  return texts;
}
