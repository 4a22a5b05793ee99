// Reads a time of day as people write it: 14:30, 14.30, 1430, 2:30 pm, 2 pm. The server reads by the same rules
// (TypedTime); both are tested with src/test/resources/typed/times.json, and with moments.json for a day with a time.
import { isIsoDate, readDate } from './typed-date.js';

const CLOCK = /^(\d{1,2})[:.](\d{2}) ?(am|pm)?$/;
const HOUR = /^(\d{1,2}) ?(am|pm)$/;
const FOUR_DIGITS = /^(\d{2})(\d{2})$/;

/** The time as HH:mm, or null where the text is none. */
export function readTime(text) {
  const tidy = text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/([ap])\.? ?m\.?$/, '$1m');
  const clock = CLOCK.exec(tidy) ?? FOUR_DIGITS.exec(tidy);
  const hour = HOUR.exec(tidy);
  if (!clock && !hour) {
    return null;
  }
  return clock ? time(clock[1], clock[2], clock[3]) : time(hour[1], '00', hour[2]);
}

/** A day and a time with a space, a comma or the T of ISO 8601 between them, as yyyy-MM-ddTHH:mm; or null. */
export function readMoment(text, options) {
  const tidy = text.replace(/\s+/gu, ' ').trim();
  const [isoDay, isoTime] = tidy.split('T');
  if (isoTime && isIsoDate(isoDay) && /^\d{2}:\d{2}$/.test(isoTime)) {
    return readTime(isoTime) && tidy;
  }
  for (let at = tidy.lastIndexOf(' '); at > 0; at = tidy.lastIndexOf(' ', at - 1)) {
    const clock = readTime(tidy.slice(at));
    const day = clock && readDate(tidy.slice(0, at).replace(/,$/, ''), options);
    if (day) {
      return `${day}T${clock}`;
    }
  }
  return null;
}

/** As the language writes a time. */
export function localTime(time24, language, use24h = language === 'id') {
  if (use24h) {
    return language === 'id' ? time24.replace(':', '.') : time24;
  }
  const hour = Number(time24.slice(0, 2));
  return `${hour % 12 || 12}${time24.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
}

function time(hourText, minuteText, half) {
  const hour = Number(hourText);
  const fits = half ? hour >= 1 && hour <= 12 : hour <= 23;
  if (!fits || Number(minuteText) > 59) {
    return null;
  }
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return `${String(hours).padStart(2, '0')}:${minuteText}`;
}
