// Reads a day as people write it: ISO, in the order of the page's language, or with the month's name in either language.
// The server reads by the same rules (TypedDate); both are tested with src/test/resources/typed/dates.json.

const MONTHS = [
  ['january', 'jan', 'januari'],
  ['february', 'feb', 'februari'],
  ['march', 'mar', 'maret'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug', 'agustus', 'agu', 'agt', 'ags'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'desember', 'des'],
];
const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^'?(\d{4}|\d{2})$/;
const FIRST_YEAR = 1850;
const LAST_YEAR = 2200;
/** How far ahead a year of two digits may lie where a field says nothing of it. */
const AHEAD = 20;

/**
 * The day as yyyy-MM-dd, or null where the text is none: nothing is rolled over, nothing guessed.
 *
 * @param language of the page: 'en' reads the month first, 'id' the day
 * @param today as yyyy-MM-dd
 * @param sense 'past' or 'future' where the field asks for such a day; it decides the century of two digits
 */
export function readDate(text, { language, today, sense = 'any' }) {
  const parts = numeric(tidy(text), language) ?? named(tidy(text));
  if (!parts) {
    return null;
  }
  const { month, day } = parts;
  const year = parts.year.length === 4 ? Number(parts.year) : century(Number(parts.year), month, day, today, sense);
  return exists(year, month, day) ? iso(year, month, day) : null;
}

/** As the language writes a day in digits. */
export function localDate(day, language) {
  const [year, month, date] = day.split('-');
  return language === 'id' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
}

export function isIsoDate(text) {
  const found = typeof text === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return Boolean(found) && exists(Number(found[1]), Number(found[2]), Number(found[3]));
}

function tidy(text) {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?([-/.]) ?/g, '$1')
    .trim();
}

function numeric(text, language) {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return { year: yearFirst[1], month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
  }
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) {
    return null;
  }
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
  const [day, month] = language === 'id' ? [first, second] : [second, first];
  return { year: yearLast[4], month, day };
}

function named(text) {
  const words = text.split(/[ .,/-]+/).filter(Boolean);
  if (words.length !== 3) {
    return null;
  }
  const at = words.findIndex((word) => monthOf(word));
  const others = words.filter((word, index) => index !== at);
  const [day, year] = /^\d{4}$/.test(others[0]) ? [others[1], others[0]] : others;
  if (at < 0 || at === 2 || !DAY.test(day) || !YEAR.test(year)) {
    return null;
  }
  return { year: YEAR.exec(year)[1], month: monthOf(words[at]), day: Number(DAY.exec(day)[1]) };
}

function monthOf(word) {
  return MONTHS.findIndex((names) => names.includes(word)) + 1;
}

/** The latest year that ends so and does not lie further ahead than the field allows; where it asks for days to come, the next. */
function century(twoDigits, month, day, today, sense) {
  const thisYear = Number(today.slice(0, 4));
  const latest = (limit) => limit - ((((limit - twoDigits) % 100) + 100) % 100);
  const laterInTheYear = iso(thisYear, month, day) > today;
  if (sense === 'future') {
    return latest(thisYear + (iso(thisYear, month, day) < today ? 100 : 99));
  }
  return latest(sense === 'past' ? thisYear - (laterInTheYear ? 1 : 0) : thisYear + AHEAD);
}

function exists(year, month, day) {
  const inMonth = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return inMonth && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function iso(year, month, day) {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
