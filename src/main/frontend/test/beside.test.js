import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Beside } from '../parts/beside.js';
import { openPage } from './page.js';

let document;
let beside;
let announced;

beforeEach(() => {
  document = openPage(`
    <form id="alike-form"><input name="firstName"><input name="lastName"></form>
    <div id="alike"></div>
    <section data-mirror="#alike-form" data-choices="#alike"><div id="island"></div></section>`);
  globalThis.Event = window.Event;
  beside = new Beside(document.getElementById('island'));
  announced = 0;
  document.getElementById('alike-form').addEventListener('input', () => announced++);
});

test('what is typed is mirrored, and announced once it differs', () => {
  beside.mirror({ firstName: 'Ana', lastName: 'Lima', notes: 'new' });
  beside.mirror({ firstName: 'Ana', lastName: 'Lima', notes: 'newer' });
  assert.equal(document.querySelector('[name=lastName]').value, 'Lima');
  assert.equal(announced, 1);
});

test('the choice is that of this page, and none where nobody was chosen', () => {
  assert.deepEqual(beside.choice(), {});
  choose('4711', 'abc');
  assert.deepEqual(beside.choice(), { personId: '4711', shown: 'abc' });
});

test('a refused choice is shown anew; without one there is nothing to show', () => {
  assert.equal(beside.lookAgain(), false);
  assert.equal(announced, 0);
  choose('4711', 'abc');
  assert.equal(beside.lookAgain(), true);
  assert.equal(announced, 1);
});

test('what is only handed on is mirrored without a word, and given to the form that goes on with it', () => {
  document.getElementById('alike-form').insertAdjacentHTML('beforeend', '<input name="problemDetails" data-quiet>');
  beside.mirror({ problemDetails: 'No heating' });
  assert.equal(announced, 0);
  document.getElementById('alike').innerHTML =
    '<form data-takes="#alike-form"><input name="problemDetails"><input name="shown" value="abc"></form>';
  const goesOn = document.querySelector('#alike form');
  beside.hand(goesOn);
  assert.equal(goesOn.elements.problemDetails.value, 'No heating');
  assert.equal(goesOn.elements.shown.value, 'abc');
});

test('a form that nothing stands beside sends its answers alone', () => {
  openPage('<div id="alone"></div>');
  const alone = new Beside(window.document.getElementById('alone'));
  alone.mirror({ firstName: 'Ana' });
  assert.deepEqual(alone.choice(), {});
});

function choose(person, shown) {
  document.getElementById('alike').innerHTML =
    `<div data-choice><input type="hidden" name="personId" value="${person}"><input type="hidden" name="shown" value="${shown}"></div>`;
}
