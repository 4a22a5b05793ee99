import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withChoice, withOption } from '../parts/row-choice.js';

const SCHEMA = { components: [{ type: 'group', components: [{ key: 'serviceId', valuesKey: 'services' }] }] };
const BUTTON = { sets: 'serviceId', value: 'b', label: 'Two', also: 'choice', alsoValue: 'offer' };

test('a row sets its field, and the one that shows it', () => {
  assert.deepEqual(withChoice({ note: 'x' }, BUTTON), { note: 'x', choice: 'offer', serviceId: 'b' });
});

test('a row that the field did not offer is offered from then on, once', () => {
  const data = withOption({ services: [{ label: 'One', value: 'a' }] }, SCHEMA, BUTTON);
  assert.deepEqual(
    data.services.map(({ value }) => value),
    ['a', 'b'],
  );
  assert.equal(withOption(data, SCHEMA, BUTTON), data);
});

test('a field without options of its own is left alone', () => {
  const data = {};
  assert.equal(withOption(data, { components: [] }, BUTTON), data);
});
