import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FormDefaults } from '../parts/form-defaults.js';

const BEFORE = {
  components: [
    { type: 'group', components: [{ type: 'text', id: 'inner' }] },
    { type: 'number', id: 'n' },
  ],
};
const OPENED = {
  components: [
    { type: 'group', id: 'g', showOutline: true, components: [{ type: 'text', id: 'inner', wide: false }] },
    { type: 'number', id: 'n', serialize: { to: 'number' }, layout: { row: 'r' } },
  ],
};

test('a form that was only opened is written as it was, but for ids and places', () => {
  assert.deepEqual(new FormDefaults(BEFORE, OPENED).without(OPENED), {
    components: [
      { type: 'group', id: 'g', components: [{ type: 'text', id: 'inner' }] },
      { type: 'number', id: 'n', layout: { row: 'r' } },
    ],
  });
});

test('a default that a person changed is kept', () => {
  const changed = structuredClone(OPENED);
  changed.components[0].components[0].wide = true;
  const written = new FormDefaults(BEFORE, OPENED).without(changed);
  assert.equal(written.components[0].components[0].wide, true);
  assert.ok(!('showOutline' in written.components[0]));
});

test('a new component is kept whole', () => {
  const added = { type: 'text', id: 'new', wide: false };
  const written = new FormDefaults(BEFORE, OPENED).without({ components: [...OPENED.components, added] });
  assert.deepEqual(written.components.at(-1), added);
});
