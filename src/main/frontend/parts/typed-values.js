// Between what stands in a date, time or number field and what its form keeps. A text that is no such value is kept as
// it stands: it is refused when the form is sent, and is there again when the form is opened again.
import { isIsoDate, localDate, readDate } from './typed-date.js';
import { localNumber, readNumber } from './typed-number.js';
import { localTime, readTime } from './typed-time.js';

/** Between the two texts of a day with a time where they make no value: nobody can type it into a field. */
const BETWEEN = '\n';
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;
const TIME = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** @param page {language, today}: how the page reads; @param field a component of type datetime */
export function storedMoment(typed, field, page) {
  const [date, time] = [typed.date.trim(), typed.time.trim()];
  if (!date && !time) {
    return null;
  }
  const day = readDate(date, { ...page, sense: senseOf(field) });
  const clock = readTime(time);
  if (field.subtype === 'time') {
    return clock ? withZone(page.today, clock, field.timeSerializingFormat)?.slice(11) : time;
  }
  if (field.subtype === 'datetime') {
    return (day && clock && withZone(day, clock, field.timeSerializingFormat)) || `${date}${BETWEEN}${time}`;
  }
  return day ?? date;
}

/** The texts of the field's inputs for what is stored, in the order of the page's language. */
export function typedMoment(value, field, page) {
  const text = typeof value === 'string' ? value : '';
  const written = (time) => localTime(time, page.language, field.use24h);
  if (field.subtype === 'time') {
    const time = localOf(`${page.today}T${text}`)?.time;
    return { date: '', time: TIME.test(text) && time ? written(time) : text };
  }
  if (field.subtype === 'datetime') {
    const at = localOf(text);
    const [date, time = ''] = text.split(BETWEEN);
    return at ? { date: localDate(at.date, page.language), time: written(at.time) } : { date, time };
  }
  const day = text.replace(/T.*/, '');
  return { date: isIsoDate(day) ? localDate(day, page.language) : text, time: '' };
}

/** What is wrong with a stored value: 'date', 'time', 'datetime', 'past', or null. */
export function faultOfMoment(value, field, page) {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  if (field.subtype === 'time') {
    return TIME.test(value) ? null : 'time';
  }
  if (field.subtype === 'datetime' && !localOf(value)) {
    const [date, time = ''] = String(value).split(BETWEEN);
    const day = readDate(date, { ...page, sense: senseOf(field) });
    return !date || !time ? 'datetime' : day ? 'time' : 'date';
  }
  const day = field.subtype === 'datetime' ? localOf(value).date : value;
  if (!isIsoDate(day)) {
    return 'date';
  }
  return senseOf(field) === 'future' && day < page.today ? 'past' : null;
}

/** Which days the field asks for: today and later alone, or mostly days that are over (the custom property `past`). */
export function senseOf(field) {
  return field.disallowPassedDates ? 'future' : field.properties?.past === 'true' ? 'past' : 'any';
}

/** The value in words, as it was understood; empty where it was not. */
export function momentInWords(value, field, page) {
  if (!value || faultOfMoment(value, field, page) || field.subtype === 'time') {
    return '';
  }
  const at = field.subtype === 'datetime' ? localOf(value) : { date: value.slice(0, 10) };
  const [year, month, day] = at.date.split('-').map(Number);
  const words = new Intl.DateTimeFormat(page.language === 'id' ? 'id-ID' : 'en-US', {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  const date = words.format(Date.UTC(year, month - 1, day));
  return at.time ? `${date}, ${localTime(at.time, page.language, field.use24h)}` : date;
}

/** @param field a component of type number */
export function storedNumber(typed, field, page) {
  const plain = readNumber(typed, page.language);
  if (plain === null) {
    return typed.trim() || null;
  }
  return field.serializeToString ? plain : Number(plain);
}

export function typedNumber(value, page) {
  return value === null || value === undefined
    ? ''
    : isNumber(value)
      ? localNumber(value, page.language)
      : String(value);
}

export function isNumber(value) {
  return Number.isFinite(value) || /^-?\d+(\.\d+)?$/.test(value);
}

/** What was read, where the text could mean another number elsewhere; else empty. */
export function numberInWords(typed, page) {
  const plain = readNumber(typed, page.language);
  return plain !== null && /[.,]/.test(typed) && /[.,]\d{3}/.test(typed) ? localNumber(plain, page.language) : '';
}

/** Null where the clocks of this place skip that minute. */
function withZone(day, clock, format) {
  const at = new Date(`${day}T${clock}`);
  if (pad(at.getHours()) !== clock.slice(0, 2)) {
    return null;
  }
  if (format === 'utc_normalized') {
    return `${at.toISOString().slice(0, 16)}Z`;
  }
  const minutes = -at.getTimezoneOffset();
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
  return `${day}T${clock}${format === 'utc_offset' ? offset : ''}`;
}

/** Day and time at this place, or null. */
function localOf(value) {
  const found = MOMENT.exec(value);
  if (!found || !isIsoDate(found[1]) || !readTime(found[2])) {
    return null;
  }
  if (!found[3]) {
    return { date: found[1], time: found[2] };
  }
  const at = new Date(value);
  const date = `${String(at.getFullYear()).padStart(4, '0')}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return { date, time: `${pad(at.getHours())}:${pad(at.getMinutes())}` };
}

function pad(number) {
  return String(Math.floor(number)).padStart(2, '0');
}
