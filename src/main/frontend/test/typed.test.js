// What is typed is read as the server reads it: the examples are the server's, too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isIsoDate, localDate, readDate } from '../parts/typed-date.js';
import { localNumber, readNumber } from '../parts/typed-number.js';
import { localTime, readMoment, readTime } from '../parts/typed-time.js';

const TODAY = '2026-03-12';
const examples = (name) =>
  JSON.parse(readFileSync(new URL(`../../../test/resources/typed/${name}.json`, import.meta.url), 'utf8'));

function assertAll(name, read) {
  const all = examples(name);
  assert.ok(all.length > 8);
  for (const example of all) {
    assert.equal(read(example), example.is, JSON.stringify(example));
  }
}

test('days are read as the examples say', () =>
  assertAll('dates', ({ text, language, sense }) => readDate(text, { language, today: TODAY, sense })));

test('times are read as the examples say', () => assertAll('times', ({ text }) => readTime(text)));

test('a day with a time is read as the examples say', () =>
  assertAll('moments', ({ text, language }) => readMoment(text, { language, today: TODAY })));

test('numbers are read as the examples say', () =>
  assertAll('numbers', ({ text, language }) => readNumber(text, language)));

test('every day reads back as it is written in either language', () => {
  for (const language of ['en', 'id']) {
    const read = (text) => readDate(text, { language, today: TODAY });
    const locale = language === 'id' ? 'id-ID' : 'en-US';
    const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    for (let day = Date.UTC(1850, 0, 1); day < Date.UTC(2201, 0, 1); day += 86400000 * 5) {
      const written = new Date(day).toISOString().slice(0, 10);
      assert.equal(read(written), written);
      assert.equal(read(localDate(written, language)), written);
      assert.equal(read(words.format(day)), written);
    }
  }
});

test('what is written in digits of the other order is refused, never turned round', () => {
  for (let day = 13; day <= 31; day++) {
    assert.equal(readDate(`${day}/01/2026`, { language: 'en', today: TODAY }), null);
    assert.equal(readDate(`01/${day}/2026`, { language: 'id', today: TODAY }), null);
  }
});

test('every minute reads back as it is written in either language', () => {
  for (let minute = 0; minute < 1440; minute++) {
    const written = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    assert.equal(readTime(localTime(written, 'en')), written);
    assert.equal(readTime(localTime(written, 'id')), written);
    assert.equal(readTime(localTime(written, 'en', true)), written);
  }
});

test('a number reads back as it is written in either language', () => {
  for (const plain of ['0', '-7', '1234.5', '0.25', '999999999.01']) {
    assert.equal(readNumber(localNumber(plain, 'en'), 'en'), plain);
    assert.equal(readNumber(localNumber(plain, 'id'), 'id'), plain);
  }
});

test('only a day that exists is one', () => {
  assert.equal(isIsoDate('2024-02-29'), true);
  assert.equal(isIsoDate('2026-02-29'), false);
  assert.equal(isIsoDate('31 Feb 2026'), false);
  assert.equal(isIsoDate(null), false);
});
