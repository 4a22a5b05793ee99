// The words of an editor stand in the page, in the reader's language: <template data-editor-texts><i data-text="saved">…

export function editorTexts(island) {
  const texts = {};
  for (const template of island.querySelectorAll('template[data-editor-texts]')) {
    for (const entry of template.content.querySelectorAll('[data-text]')) {
      texts[entry.dataset.text] = entry.textContent;
    }
  }
  return texts;
}

/** Puts values in the place of {names}. */
export function fill(text, values) {
  return Object.entries(values).reduce((so, [name, value]) => so.replaceAll(`{${name}}`, value ?? ''), text ?? '');
}
