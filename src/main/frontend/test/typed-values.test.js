import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as values from '../parts/typed-values.js';

const EN = { language: 'en', today: '2026-03-12' };
const ID = { language: 'id', today: '2026-03-12' };
const DATE = { subtype: 'date' };
const AT = { subtype: 'datetime', timeSerializingFormat: 'no_timezone' };
const TIME = { subtype: 'time', use24h: true };

test('a day is kept by ISO 8601 and shown in the order of the page', () => {
  assert.equal(values.storedMoment({ date: '3/12/26', time: '' }, DATE, EN), '2026-03-12');
  assert.deepEqual(values.typedMoment('2026-03-12', DATE, EN), { date: '03/12/2026', time: '' });
  assert.deepEqual(values.typedMoment('2026-03-12', DATE, ID), { date: '12/03/2026', time: '' });
  assert.equal(values.momentInWords('2026-03-12', DATE, EN), 'Thursday, March 12, 2026');
  assert.equal(values.momentInWords('2026-03-12', DATE, ID), 'Kamis, 12 Maret 2026');
});

test('a text that is no day stands as it was typed, is refused, and is there again', () => {
  const kept = values.storedMoment({ date: '31 Feb 2026', time: '' }, DATE, EN);
  assert.equal(kept, '31 Feb 2026');
  assert.equal(values.faultOfMoment(kept, DATE, EN), 'date');
  assert.deepEqual(values.typedMoment(kept, DATE, EN), { date: '31 Feb 2026', time: '' });
  assert.equal(values.momentInWords(kept, DATE, EN), '');
});

test('of a day with a time both are kept, as typed where one is missing', () => {
  assert.equal(values.storedMoment({ date: '3/12/2026', time: '2:37 pm' }, AT, EN), '2026-03-12T14:37');
  const half = values.storedMoment({ date: '3/12/2026', time: '' }, AT, EN);
  assert.equal(values.faultOfMoment(half, AT, EN), 'datetime');
  assert.deepEqual(values.typedMoment(half, AT, EN), { date: '3/12/2026', time: '' });
  const wrong = values.storedMoment({ date: '3/12/2026', time: '25:00' }, AT, EN);
  assert.equal(values.faultOfMoment(wrong, AT, EN), 'time');
  assert.deepEqual(values.typedMoment('2026-03-12T14:37', AT, ID), { date: '12/03/2026', time: '14.37' });
});

test('a time with an offset of its own is that moment', () => {
  const offset = { ...AT, timeSerializingFormat: 'utc_offset' };
  const kept = values.storedMoment({ date: '3/12/2026', time: '14:30' }, offset, EN);
  assert.match(kept, /^2026-03-12T14:30[+-]\d\d:\d\d$/);
  assert.deepEqual(values.typedMoment(kept, { ...offset, use24h: true }, EN), { date: '03/12/2026', time: '14:30' });
  const utc = values.storedMoment(
    { date: '3/12/2026', time: '14:30' },
    { ...AT, timeSerializingFormat: 'utc_normalized' },
    EN,
  );
  assert.equal(new Date(utc).getTime(), new Date('2026-03-12T14:30').getTime());
});

test('a time of day alone', () => {
  assert.equal(values.storedMoment({ date: '', time: '9 am' }, TIME, EN), '09:00');
  assert.deepEqual(values.typedMoment('09:00', TIME, EN), { date: '', time: '09:00' });
  assert.equal(values.faultOfMoment('nine', TIME, EN), 'time');
});

test('a field for days to come takes no others; one for days that are over reads two digits so', () => {
  const over = { ...DATE, properties: { past: 'true' } };
  const ahead = { ...DATE, disallowPassedDates: true };
  assert.equal(values.faultOfMoment('2026-03-11', ahead, EN), 'past');
  assert.equal(values.faultOfMoment('2026-03-12', ahead, EN), null);
  assert.equal(values.storedMoment({ date: '3/12/40', time: '' }, over, EN), '1940-03-12');
  assert.equal(values.faultOfMoment('2026-08-01', over, EN), null);
});

test('an empty field holds nothing and is no fault', () => {
  assert.equal(values.storedMoment({ date: ' ', time: '' }, DATE, EN), null);
  assert.equal(values.faultOfMoment(null, DATE, EN), null);
});

test('a number keeps its comma, as its sign or as a fault', () => {
  assert.equal(values.storedNumber('2,5', {}, ID), 2.5);
  assert.equal(values.storedNumber('2,5', {}, EN), '2,5');
  assert.equal(values.isNumber('2,5'), false);
  assert.equal(values.storedNumber('2.50', { serializeToString: true }, EN), '2.50');
  assert.equal(values.typedNumber(2.5, ID), '2,5');
  assert.equal(values.typedNumber('2,5x', ID), '2,5x');
  assert.equal(values.storedNumber(' ', {}, EN), null);
});

test('a number with groups is said again without them', () => {
  assert.equal(values.numberInWords('1.234', ID), '1234');
  assert.equal(values.numberInWords('1,234', EN), '1234');
  assert.equal(values.numberInWords('12', EN), '');
});
