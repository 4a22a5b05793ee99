import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FieldErrors } from '../parts/field-errors.js';
import { openPage } from './page.js';

const FIELDS = {
  f1: { label: 'Phone' },
  f2: { dateLabel: 'Date of birth' },
  list: { label: 'Household' },
};

const INSTANCES = [
  { id: 'f1', valuePath: ['phone'] },
  { id: 'f2', indexes: { list: 1 }, valuePath: ['children', 1, 'name'] },
];

let shown;
let state;
let errors;

beforeEach(() => {
  openPage('<div class="fjs-form-field"><label for="fjs-form-9-f1">Phone</label><input id="fjs-form-9-f1"></div>');
  shown = [];
  const services = {
    formFieldInstanceRegistry: { getAllKeyed: () => INSTANCES },
    formFieldRegistry: { get: (id) => FIELDS[id] },
  };
  const form = { _id: '9', get: (name) => services[name], _setState: (it) => (state = it) };
  errors = new FieldErrors(form, {
    errors: (found, focus) => shown.push({ found, focus }),
    row: (number) => `row ${number}`,
  });
});

test('errors that the form found are listed with label and place', () => {
  assert.equal(errors.ofForm({ f1: ['is required'], f2: [undefined, ['too short']] }), true);
  assert.deepEqual(shown[0].found, [
    { id: 'fjs-form-9-f1', label: 'Phone', message: 'is required' },
    { id: 'fjs-form-9-f2_1', label: 'Household, row 2: Date of birth', message: 'too short' },
  ]);
});

test('a form without errors has none to show', () => {
  assert.equal(errors.ofForm({}), false);
  assert.deepEqual(shown[0].found, []);
});

test('errors of the server find their fields by path, within lists too', () => {
  errors.ofServer([
    { field: 'phone', message: 'Phone: no such number' },
    { field: 'children[1].name', message: 'Name: too long' },
  ]);
  assert.deepEqual(
    shown[0].found.map(({ id }) => id),
    ['fjs-form-9-f1', 'fjs-form-9-f2_1'],
  );
  assert.deepEqual(state.errors.f1, ['Phone: no such number']);
  assert.deepEqual(state.errors.f2[1], ['Name: too long']);
});

test('an error of a field that is not shown is said all the same', () => {
  errors.ofServer([{ field: 'hidden', message: 'Hidden: unknown' }]);
  assert.deepEqual(shown[0].found, [{ message: 'Hidden: unknown' }]);
});

test('the link of an error leads into its field', () => {
  errors.ofForm({ f1: ['is required'] });
  shown[0].focus('fjs-form-9-f1');
  assert.equal(document.activeElement.id, 'fjs-form-9-f1');
});
