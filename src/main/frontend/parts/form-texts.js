// The form viewer speaks English only: its own few words are replaced by the page's.

const ERRORS = [
  [/^Field is required\.$/, 'textRequired'],
  [/minimum value of (.+)\.$/, 'textMin'],
  [/maximum value of (.+)\.$/, 'textMax'],
  [/minimum length of (.+)\.$/, 'textMinLength'],
  [/maximum length of (.+)\.$/, 'textMaxLength'],
  [/valid email/, 'textEmail'],
  [/phone number/, 'textPhone'],
  [/not a number/, 'textNumber'],
  [/an integer/, 'textWhole'],
  [/at most (\d+) decimal digit/, 'textDigits'],
  [/nearest valid values are (.+) and (.+)\.$/, 'textSteps'],
  [/match pattern/, 'textInvalid'],
];

/** Makes the form's validator answer in the page's language. */
export function localizeErrors(form, texts) {
  const validator = form.get('validator');
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const field = form.get('formFieldRegistry').get(instance.id);
    return check(instance, value).map((message) => localized(message, field, texts));
  };
}

function localized(message, field, texts) {
  for (const [pattern, key] of ERRORS) {
    const found = message.match(pattern);
    if (found && texts[key]) {
      const text = texts[key].replace('{value}', found[1] ?? '').replace('{next}', found[2] ?? '');
      return `${text} ${rangeOf(field, texts)}`.trim();
    }
  }
  return message;
}

/** What a number may be at all, where both ends are stated as numbers. */
function rangeOf(field, texts) {
  const { min, max } = field?.validate ?? {};
  const isStated = field?.type === 'number' && [min, max].every((end) => Number.isFinite(end));
  return isStated && texts.textRange ? texts.textRange.replace('{min}', min).replace('{max}', max) : '';
}

/** Replaces the viewer's own words now and whenever it draws again. */
export function localize(fields, texts) {
  const words = new Map([
    ['Add new', texts.textAdd],
    ['No results', texts.textNoResults],
    ['All values selected', texts.textAllSelected],
    ['Nothing to show.', texts.textNothing],
    ['Select', texts.textChoose],
    ['Search', texts.textSearch],
    ['Loading options', texts.textLoadingOptions],
  ]);
  const translate = () => {
    visitTexts(fields, words);
    for (const button of fields.querySelectorAll('.fjs-repeat-row-remove')) {
      const row = button.getAttribute('aria-label')?.match(/\d+/)?.[0] ?? '';
      setAttribute(button, 'aria-label', `${texts.textRemove} ${row}`.trim());
    }
    for (const button of fields.querySelectorAll('.fjs-taglist-tag-remove')) {
      setAttribute(button, 'title', texts.textRemove);
    }
    for (const input of fields.querySelectorAll('input[placeholder]')) {
      setAttribute(input, 'placeholder', words.get(input.placeholder) ?? input.placeholder);
    }
  };
  translate();
  new MutationObserver(translate).observe(fields, { childList: true, subtree: true });
}

function visitTexts(fields, words) {
  const walker = document.createTreeWalker(fields, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const word = words.get(node.data.trim());
    if (word && !node.parentElement.closest('label, .fjs-form-field-description, .fjs-dropdownlist-item')) {
      node.data = node.data.replace(node.data.trim(), word);
    }
  }
}

function setAttribute(element, name, value) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
