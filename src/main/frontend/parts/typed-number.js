// Reads a number as the language writes it: 1,234.5 in English, 1.234,5 in Indonesian. A comma is never dropped: it is
// the language's sign, or the text is no number. The server reads by the same rules (TypedNumber); both are tested with
// src/test/resources/typed/numbers.json.

/** More digits than these a number of a script cannot hold. */
const MOST_DIGITS = 15;

const PATTERNS = { en: pattern('\\.', ','), id: pattern(',', '\\.') };

/** The number in plain digits with a decimal point, or null where the text is none. */
export function readNumber(text, language) {
  const found = PATTERNS[language === 'id' ? 'id' : 'en'].exec(text.trim().replace('\u2212', '-'));
  if (!found) {
    return null;
  }
  const [, minus, grouped, fraction] = found;
  const whole = grouped.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  if (whole.length + (fraction ?? '').length > MOST_DIGITS) {
    return null;
  }
  return `${minus}${whole || '0'}${fraction ? `.${fraction}` : ''}`;
}

/** As the language writes it, without groups: what was read from a text that could have meant another number. */
export function localNumber(plain, language) {
  return language === 'id' ? String(plain).replace('.', ',') : String(plain);
}

function pattern(decimal, group) {
  return new RegExp(`^(-?)(\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+|(?=${decimal}\\d))(?:${decimal}(\\d+))?$`);
}
