// The words of the editors' libraries in the reader's language; what is not in the list stays English.

/** A module for the library: its service "translate". */
export function translationModule(indonesian, language = document.documentElement.lang) {
  const words = language === 'id' ? indonesian : {};
  return { translate: ['value', (text, values) => insert(words[text] ?? text, values ?? {})] };
}

function insert(text, values) {
  return text.replace(/{([^}]+)}/g, (placeholder, name) => values[name] ?? placeholder);
}
