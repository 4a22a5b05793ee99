import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredFacts, withFact } from '../parts/fact-property.js';

const FACTS = [
  { id: 'veteran', name: 'Veteran', types: ['radio', 'select'] },
  { id: 'household-size', name: 'Household', types: ['number'] },
];

test('a field is offered the facts that its type can tell', () => {
  assert.deepEqual(
    offeredFacts(FACTS, 'number', '').map(({ id }) => id),
    ['household-size'],
  );
  assert.deepEqual(offeredFacts(FACTS, 'textarea', ''), []);
});

test('a fact that does not fit stays to be seen and taken out', () => {
  assert.deepEqual(
    offeredFacts(FACTS, 'number', 'veteran').map(({ id }) => id),
    ['household-size', 'veteran'],
  );
});

test('the other properties of the field stay', () => {
  assert.deepEqual(withFact({ route: 'true' }, 'sex'), { route: 'true', fact: 'sex' });
  assert.deepEqual(withFact({ route: 'true', fact: 'sex' }, ''), { route: 'true' });
  assert.deepEqual(withFact(undefined, 'sex'), { fact: 'sex' });
});
