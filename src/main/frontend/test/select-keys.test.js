import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterKey, FirstLetters } from '../parts/select-keys.js';
import { optionsOf } from '../parts/select-options.js';

const CLOSED = { open: false, active: 0, count: 5, chosen: 2, searchable: false };
const OPEN = { ...CLOSED, open: true, active: 1 };

test('a field that was chosen in opens again by Enter, Space and the arrows, on what is chosen', () => {
  for (const key of ['Enter', ' ', 'ArrowDown', 'ArrowUp']) {
    assert.deepEqual(afterKey(key, CLOSED), { open: true, active: 2 }, key);
  }
  assert.deepEqual(afterKey('Enter', { ...CLOSED, chosen: -1 }), { open: true, active: 0 });
  assert.equal(afterKey(' ', { ...CLOSED, searchable: true }), null);
  assert.equal(afterKey('Tab', CLOSED), null);
});

test('arrows stay within the list, Home and End lead to its ends', () => {
  assert.equal(afterKey('ArrowDown', OPEN).active, 2);
  assert.equal(afterKey('ArrowDown', { ...OPEN, active: 4 }).active, 4);
  assert.equal(afterKey('ArrowUp', { ...OPEN, active: 0 }).active, 0);
  assert.equal(afterKey('End', OPEN).active, 4);
  assert.equal(afterKey('Home', OPEN).active, 0);
  assert.equal(afterKey('Home', { ...OPEN, searchable: true }), null);
});

test('Enter and Space choose, Escape and Tab choose nothing', () => {
  assert.deepEqual(afterKey('Enter', OPEN), { open: false, active: 1, choose: 1 });
  assert.deepEqual(afterKey(' ', OPEN), { open: false, active: 1, choose: 1 });
  assert.deepEqual(afterKey('Escape', OPEN), { open: false, active: 1 });
  assert.equal(afterKey('Tab', OPEN), null);
  assert.equal(afterKey(' ', { ...OPEN, searchable: true }), null);
});

test('Enter in a search that found nothing chooses nothing', () => {
  assert.deepEqual(afterKey('Enter', { ...OPEN, count: 0, active: 0 }), { open: true, active: 0 });
});

test('the keys that delete empty a field that is not typed in', () => {
  assert.equal(afterKey('Delete', CLOSED).choose, null);
  assert.equal(afterKey('Backspace', CLOSED).choose, null);
  assert.equal(afterKey('Backspace', { ...CLOSED, searchable: true }), null);
});

test('letters typed one soon after the other name an option', () => {
  const options = ['Food', 'Health', 'Housing', 'Income'].map((label) => ({ label }));
  const letters = new FirstLetters();
  assert.equal(letters.add('h', options, 1000), 1);
  assert.equal(letters.add('O', options, 1200), 2);
  assert.equal(letters.add('i', options, 3000), 3);
  assert.equal(letters.add('z', options, 3100), -1);
});

test('options are stated, under a key of the data, or come from an expression', () => {
  const data = { workers: ['a', { label: 'B', value: 'b' }, null, { value: 7 }] };
  assert.deepEqual(optionsOf({ valuesKey: 'workers' }, data), [
    { label: 'a', value: 'a' },
    { label: 'B', value: 'b' },
    { label: '7', value: 7 },
  ]);
  assert.deepEqual(optionsOf({ values: [{ label: 'C', value: 'c' }] }, data), [{ label: 'C', value: 'c' }]);
  assert.deepEqual(optionsOf({}, data, ['d']), [{ label: 'd', value: 'd' }]);
  assert.deepEqual(optionsOf({ valuesKey: 'none' }, undefined), []);
});
