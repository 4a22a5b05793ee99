import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { listKeys } from '../parts/list-keys.js';
import { openPage } from './page.js';

let links;

beforeEach(() => {
  const document = openPage(`<input data-search value="old"><textarea></textarea>
    <div data-keys><a class="tl-list__link" href="#1">1</a><div hidden><a class="tl-list__link" href="#2">2</a></div>
    <a class="tl-list__link" href="#3">3</a><a class="tl-list__link" href="#4">4</a></div>`);
  links = [...document.querySelectorAll('a')];
  listKeys(document);
});

function press(key, { on = document.activeElement, ...more } = {}) {
  const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

test('a slash leads to the search and is not typed there', () => {
  const event = press('/');
  assert.equal(document.activeElement, document.querySelector('[data-search]'));
  assert.ok(event.defaultPrevented);
});

test('a slash that is typed is a slash', () => {
  const field = document.querySelector('textarea');
  field.focus();
  assert.ok(!press('/').defaultPrevented);
  assert.equal(document.activeElement, field);
});

test('arrows move from row to row and leave out what is hidden', () => {
  press('ArrowDown');
  assert.equal(document.activeElement, links[0]);
  press('ArrowDown');
  assert.equal(document.activeElement, links[2]);
  press('ArrowUp');
  assert.equal(document.activeElement, links[0]);
});

test('the ends of the list hold', () => {
  links[0].focus();
  press('ArrowUp');
  assert.equal(document.activeElement, links[0]);
  press('End');
  assert.equal(document.activeElement, links[3]);
  press('ArrowDown');
  assert.equal(document.activeElement, links[3]);
  press('Home');
  assert.equal(document.activeElement, links[0]);
});

test('keys with a modifier belong to the browser', () => {
  assert.ok(!press('ArrowDown', { ctrlKey: true }).defaultPrevented);
  assert.equal(document.activeElement, document.body);
});

test('outside the list only the arrow downwards leads into it', () => {
  assert.ok(!press('ArrowUp').defaultPrevented);
  assert.equal(document.activeElement, document.body);
});
