import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDONESIAN as DECISIONS } from '../parts/decision-indonesian.js';
import { INDONESIAN as PROCESSES } from '../parts/process/indonesian.js';
import { translationModule } from '../parts/translation.js';

const translate = (words, language) => translationModule(words, language).translate[1];

test('Indonesian readers see the words of the list', () => {
  assert.equal(translate(DECISIONS, 'id')('Add rule'), 'Tambah aturan');
  assert.equal(translate(PROCESSES, 'id')('Message start event'), 'Peristiwa awal pesan');
});

test('all others, and what is not in the list, stay English', () => {
  assert.equal(translate(DECISIONS, 'en')('Add rule'), 'Add rule');
  assert.equal(translate(DECISIONS, 'id')('Brand new'), 'Brand new');
});

test('values are put into their places, unknown places stay', () => {
  assert.equal(translate({}, 'en')('Move {what} to {where}', { what: 'it' }), 'Move it to {where}');
  assert.equal(translate({}, 'en')('Move {what}'), 'Move {what}');
});

test('no translation loses a place for a value', () => {
  const places = (text) => (text.match(/{[^}]+}/g) ?? []).sort();
  for (const [english, indonesian] of Object.entries({ ...DECISIONS, ...PROCESSES })) {
    assert.deepEqual(places(indonesian), places(english), english);
  }
});
