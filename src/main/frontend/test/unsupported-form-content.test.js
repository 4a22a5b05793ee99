import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsupportedFormContent } from '../parts/unsupported-form-content.js';

const unsupported = (before, after) => unsupportedFormContent(JSON.stringify(before), JSON.stringify(after));

test('a form that is written back whole has nothing unsupported', () => {
  const form = { type: 'default', components: [{ id: 'a', type: 'number', validate: { min: 1 } }] };
  assert.deepEqual(unsupported(form, { ...form, more: true }), []);
});

test('what would be missing or different is told of its component', () => {
  const before = { components: [{ id: 'a', type: 'number', label: 'Age', step: 2, validate: { min: 1, odd: true } }] };
  const after = { components: [{ id: 'a', type: 'number', label: 'Age', step: 3, validate: { min: 1 } }] };
  assert.deepEqual(unsupported(before, after), [
    { id: 'a', name: 'Age', what: 'components.0.step: 2' },
    { id: 'a', name: 'Age', what: 'components.0.validate.odd: true' },
  ]);
});

test('a component that is gone is named by its key where it has no label', () => {
  const before = { components: [{ id: 'a', type: 'robot', key: 'arm' }] };
  const [one] = unsupported(before, { components: [] });
  assert.equal(one.id, 'a');
  assert.equal(one.name, 'arm');
});

test('places in the grid and who wrote the file are the business of the editor', () => {
  const before = { exporter: { name: 'other' }, schemaVersion: 4, components: [{ id: 'a', type: 'text', layout: {} }] };
  assert.deepEqual(unsupported(before, { components: [{ id: 'a', type: 'text' }] }), []);
});
