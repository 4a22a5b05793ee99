// The editor's own words in the reader's language; what is not in the list stays English.
import { INDONESIAN } from './words-id.js';

export function translation(language) {
  const words = language === 'id' ? INDONESIAN : {};
  const translate = (text, values = {}) => (words[text] ?? text).replace(/{([^}]+)}/g, (_, name) => values[name] ?? `{${name}}`);
  return { translate: ['value', translate] };
}
