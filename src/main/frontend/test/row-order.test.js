import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasErrors, movedOrder, orderWithout, renumbered, reordered, reorderedErrors } from '../parts/row-order.js';
import { placeAt } from '../parts/row-drag.js';

const GOALS = { id: 'Goals', path: 'goals', type: 'dynamiclist', components: [{ id: 'Goal', key: 'statement' }] };
const STEPS = {
  id: 'Steps',
  path: 'steps',
  type: 'dynamiclist',
  components: [{ id: 'For', key: 'forGoal', properties: { rowOf: 'goals' } }],
};
const SCHEMA = { components: [GOALS, STEPS] };

test('a row moves to any place and the others keep their order', () => {
  const rows = ['a', 'b', 'c', 'd'];
  assert.deepEqual(reordered(rows, movedOrder(4, 3, 0)), ['d', 'a', 'b', 'c']);
  assert.deepEqual(reordered(rows, movedOrder(4, 0, 2)), ['b', 'c', 'a', 'd']);
  assert.deepEqual(reordered(rows, movedOrder(4, 1, 1)), rows);
  assert.deepEqual(reordered(rows, orderWithout(4, 1)), ['a', 'c', 'd']);
});

test('what is wrong in a row goes with it, in lists within lists too', () => {
  const errors = { Goal: [undefined, ['is required']], Other: ['kept'] };
  const moved = reorderedErrors(errors, GOALS, [], movedOrder(2, 1, 0));
  assert.deepEqual(moved, { Goal: [['is required'], undefined], Other: ['kept'] });
  assert.equal(hasErrors(moved, GOALS, [], 0), true);
  assert.equal(hasErrors(moved, GOALS, [], 1), false);

  const within = reorderedErrors({ Goal: [undefined, [['too long'], undefined]] }, GOALS, [1], movedOrder(2, 0, 1));
  assert.equal(hasErrors(within, GOALS, [1], 1), true);
  assert.equal(hasErrors(within, GOALS, [1], 0), false);
});

test('errors of a row that is taken out are gone', () => {
  const left = reorderedErrors({ Goal: [['is required']] }, GOALS, [], orderWithout(2, 0));
  assert.equal(hasErrors(left, GOALS, [], 0), false);
});

test('a field that names a row by its number goes on naming the same row', () => {
  const data = { goals: ['a', 'b', 'c'], steps: [{ forGoal: 1 }, { forGoal: 3 }, { forGoal: null }, { forGoal: 9 }] };
  const moved = renumbered(data, SCHEMA, GOALS, movedOrder(3, 2, 0));
  assert.deepEqual(
    moved.steps.map(({ forGoal }) => forGoal),
    [2, 1, null, 9],
  );
  const without = renumbered(data, SCHEMA, GOALS, orderWithout(3, 0));
  assert.deepEqual(
    without.steps.map(({ forGoal }) => forGoal),
    [null, 2, null, 9],
  );
  assert.deepEqual(
    data.steps.map(({ forGoal }) => forGoal),
    [1, 3, null, 9],
  );
});

test('a row that is let go stands where the middles of the others say', () => {
  const middles = [10, 30, 90];
  assert.equal(placeAt(middles, 2, 0), 0);
  assert.equal(placeAt(middles, 0, 31), 1);
  assert.equal(placeAt(middles, 0, 400), 2);
  assert.equal(placeAt(middles, 1, 35), 1);
});
