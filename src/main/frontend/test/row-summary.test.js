import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFoldable, isSummed, summaryOf, titleOf } from '../parts/row-summary.js';

const PAGE = { language: 'en', today: '2026-03-12' };
const LIST = {
  properties: { summary: 'need, worker, dueOn, amount, gone' },
  components: [
    { id: 'Row', components: [{ key: 'need', type: 'select', values: [{ label: 'Housing', value: 'housing' }] }] },
    { key: 'worker', type: 'select', valuesKey: 'workers' },
    { key: 'dueOn', type: 'datetime', subtype: 'date' },
    { key: 'amount', type: 'number' },
    { key: 'note', type: 'textarea' },
  ],
};
const DATA = { workers: [{ label: 'Carla Mendez', value: 'carla' }] };

test('a row says what its summary names, in the words of its options and the order of the language', () => {
  const row = { need: 'housing', worker: 'carla', dueOn: '2026-04-05', amount: 1234.5, note: 'not said' };
  assert.deepEqual(summaryOf(LIST, row, DATA, PAGE), ['Housing', 'Carla Mendez', '04/05/2026', '1234.5']);
  assert.deepEqual(summaryOf(LIST, row, DATA, { ...PAGE, language: 'id' }).slice(2), ['05/04/2026', '1234,5']);
});

test('what is empty is left out, what is no option or day stands as it is', () => {
  assert.deepEqual(summaryOf(LIST, { need: '', worker: 'gone', dueOn: '31 Feb' }, DATA, PAGE), ['gone', '31 Feb']);
  assert.deepEqual(summaryOf(LIST, undefined, DATA, PAGE), []);
});

test('a row is called by its first field alone', () => {
  assert.equal(titleOf(LIST, { need: 'housing', worker: 'carla' }, DATA, PAGE), 'Housing');
  assert.equal(titleOf(LIST, { worker: 'carla' }, DATA, PAGE), '');
});

test('a row opens folded where all that its line shows is filled in', () => {
  assert.equal(isSummed(LIST, { need: 'housing', worker: 'carla', dueOn: '2026-04-05', amount: 0 }), true);
  assert.equal(isSummed(LIST, { need: 'housing', worker: 'carla', dueOn: null, amount: 0 }), false);
});

test('a row of one field has nothing to fold', () => {
  assert.equal(isFoldable(LIST), true);
  assert.equal(isFoldable({ properties: { summary: 'a' }, components: [{ key: 'a' }] }), false);
  assert.equal(isFoldable({ properties: {}, components: [{ key: 'a' }, { key: 'b' }] }), false);
});
