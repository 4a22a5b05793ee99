// Our rows and choices within the form viewer itself, on a page without a browser.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { build } from 'esbuild';
import { openPage } from './page.js';

const TEXTS = {
  textMoveUp: 'Move up',
  textMoveDown: 'Move down',
  textMoved: '{row} is now {rank} of {count}',
  textRemoved: '{row} was removed',
  textRemove: 'Remove',
  textRow: 'row {number}',
  textRowFaulty: 'To be put right',
  textChoose: 'Choose',
};
const OPTIONS = ['Housing', 'Food', 'Income'].map((label) => ({ label, value: label.toLowerCase() }));
const NEEDS = {
  id: 'Needs',
  type: 'dynamiclist',
  path: 'needs',
  label: 'Needs',
  isRepeating: true,
  allowAddRemove: true,
  defaultRepetitions: 1,
  properties: { ranked: 'true', summary: 'category' },
  components: [
    { id: 'Category', type: 'select', key: 'category', label: 'Need', values: OPTIONS, validate: { required: true } },
    { id: 'Words', type: 'textfield', key: 'words', label: 'Words' },
  ],
};

let Form;
let ownFields;
let form;

before(async () => {
  open();
  ({ Form, ownFields } = await bundled());
});

beforeEach(async () => {
  open();
  form = new Form({ additionalModules: ownFields, container: document.querySelector('main') });
  await form.importSchema(
    { type: 'default', id: 'Form', components: [NEEDS] },
    { needs: needs('housing', 'food', 'income') },
  );
  await drawn();
});

test('rows that are filled in open folded to a line that says what they are', () => {
  assert.deepEqual(lines(), ['1Housing', '2Food', '3Income']);
  assert.equal(document.querySelector('.tl-rows__fields').hidden, true);
  assert.deepEqual(opened(), ['false', 'false', 'false']);
});

test('a row moved by its button takes its place, keeps the focus and is said', async () => {
  await click(button(2, 'up'));
  assert.deepEqual(order(), ['housing', 'income', 'food']);
  assert.equal(document.activeElement, button(1, 'up'));
  assert.equal(document.querySelector('[role=status]').textContent, 'Income is now 2 of 3');
  await click(button(1, 'up'));
  assert.deepEqual(order(), ['income', 'housing', 'food']);
  assert.equal(button(0, 'up').disabled, true);
  assert.ok(document.querySelector('[data-row="0"]').contains(document.activeElement));
});

test('what is typed in a row and whether it is open goes with the row', async () => {
  await click(button(0, 'toggle'));
  await click(button(0, 'down'));
  assert.deepEqual(opened(), ['false', 'true', 'false']);
  assert.equal(form._getState().data.needs[1].words, 'housing, in words');
});

test('a row with an error opens itself, and the error moves with it', async () => {
  form._getState().data.needs[2].category = null;
  form.submit();
  await drawn();
  assert.deepEqual(opened(), ['false', 'false', 'true']);
  await click(button(2, 'up'));
  assert.deepEqual(opened(), ['false', 'true', 'false']);
  assert.match(document.querySelector('[data-row="1"]').textContent, /To be put right/);
});

test('a row that is added is open, one that is taken out is gone', async () => {
  await click(document.querySelector('.fjs-repeat-render-add'));
  assert.deepEqual(opened(), ['false', 'false', 'false', 'true']);
  await click(button(0, 'remove'));
  assert.deepEqual(order(), ['food', 'income', null]);
  assert.ok(document.querySelector('[data-row="0"]').contains(document.activeElement));
});

test('a list without these properties is the viewer’s own', async () => {
  await form.importSchema(
    { type: 'default', id: 'Form', components: [{ ...NEEDS, properties: undefined }] },
    { needs: needs('housing') },
  );
  await drawn();
  assert.equal(document.querySelector('.tl-rows'), null);
  assert.equal(document.querySelectorAll('.fjs-repeat-row-container').length, 1);
});

test('a choice is a combobox that opens again after a choice, by keys alone', async () => {
  await click(button(0, 'toggle'));
  const select = document.querySelector('[role=combobox]');
  assert.equal(select.getAttribute('aria-expanded'), 'false');
  await press(select, 'Enter');
  assert.equal(select.getAttribute('aria-expanded'), 'true');
  await press(select, 'ArrowDown');
  const active = document.getElementById(select.getAttribute('aria-activedescendant'));
  assert.equal(active.textContent, 'Food');
  assert.equal(active.closest('[role=listbox]').id, select.getAttribute('aria-controls'));
  await press(select, 'Enter');
  assert.equal(select.getAttribute('aria-expanded'), 'false');
  assert.equal(order()[0], 'food');
  for (const key of ['Enter', ' ', 'ArrowDown']) {
    await press(select, key);
    assert.equal(select.getAttribute('aria-expanded'), 'true', key);
    await press(select, 'Escape');
  }
  await press(select, 'Delete');
  assert.equal(order()[0], null);
  assert.equal(select.textContent, 'Choose');
});

/** The viewer is written for bundlers: Node does not find all that it imports. */
async function bundled() {
  const contents = `export { Form } from '@bpmn-io/form-js-viewer'; export { ownFields } from './own-fields.js';`;
  const resolveDir = new URL('../parts', import.meta.url).pathname;
  const options = { bundle: true, write: false, format: 'esm', logLevel: 'error' };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function open() {
  const texts = Object.entries(TEXTS).map(([key, text]) => `<i data-text="${key}">${text}</i>`);
  openPage(`<template data-page-texts>${texts.join('')}</template><main></main>`);
}

function needs(...categories) {
  return categories.map((category) => ({ category, words: `${category}, in words` }));
}

function order() {
  return form._getState().data.needs.map(({ category }) => category);
}

function lines() {
  return [...document.querySelectorAll('.tl-rows__line')].map(({ textContent }) => textContent);
}

function opened() {
  return [...document.querySelectorAll('.tl-rows__toggle')].map((toggle) => toggle.getAttribute('aria-expanded'));
}

function button(row, action) {
  return document.querySelector(`[data-row="${row}"] [data-move="${action}"]`);
}

async function click(element) {
  element.click();
  await drawn();
}

async function press(element, key) {
  element.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await drawn();
}

/** The viewer draws a moment after each change, and its effects run after the next frame. */
async function drawn() {
  for (let round = 0; round < 4; round++) {
    await new Promise((done) => setTimeout(done, 30));
  }
}
