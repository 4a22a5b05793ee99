import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { questions } from '../parts/questions.js';
import { openPage } from './page.js';

const question = (name, type = 'radio') => `<fieldset data-question id="${name}">
  <input type="${type}" id="${name}-0" name="${name}" value="0" data-key="0"><label for="${name}-0">No</label>
  <input type="${type}" id="${name}-1" name="${name}" value="1" data-key="1"><label for="${name}-1">Yes</label></fieldset>`;

let narrow;
let form;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  const document = openPage(`<form data-questions data-next="Next" data-back="Back" data-step="Question {at} of {of}">
    <section data-part id="first">${question('a')}${question('b', 'checkbox')}</section>
    <section data-part id="second">${question('c')}</section>
    <div data-last><input name="interpreter"></div><button data-last>Save</button></form>`);
  narrow = { matches: false, addEventListener: () => {} };
  window.matchMedia = () => narrow;
  form = document.querySelector('form');
});

function open({ phone = false } = {}) {
  narrow.matches = phone;
  questions(document);
}

function press(key, on, more = {}) {
  on.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function shown() {
  return [...form.querySelectorAll('[data-question]')]
    .filter((one) => !one.closest('.tl-question--away'))
    .map((one) => one.id);
}

function tap(id) {
  form.querySelector(`label[for=${id}]`).click();
  mock.timers.tick(1000);
}

test('a digit chooses the answer of the question that has the focus and leads to the next', () => {
  open();
  press('1', form.querySelector('#a-0'));
  assert.ok(form.querySelector('#a-1').checked);
  assert.equal(document.activeElement.id, 'b-0');
});

test('several answers are chosen by several digits', () => {
  open();
  press('0', form.querySelector('#b-0'));
  press('1', form.querySelector('#b-0'));
  assert.deepEqual(
    [...form.querySelectorAll('#b input')].map((one) => one.checked),
    [true, true],
  );
});

test('a digit that is no answer, one with another key, and one outside of a question do nothing', () => {
  open();
  press('7', form.querySelector('#a-0'));
  press('1', form.querySelector('#a-0'), { ctrlKey: true });
  press('1', form.querySelector('[name=interpreter]'));
  assert.equal(form.querySelector('input:checked'), null);
});

test('on a wide screen every question stands there and nothing else is added', () => {
  open();
  assert.deepEqual(shown(), ['a', 'b', 'c']);
  assert.ok(form.querySelector('.tl-interview__bar').hidden);
});

test('on a phone one question stands there, a tap leads to the next, and the last step saves', () => {
  open({ phone: true });
  assert.deepEqual(shown(), ['a']);
  assert.match(form.textContent, /Question 1 of 3/);
  tap('a-1');
  assert.deepEqual(shown(), ['b']);
  tap('b-1');
  assert.deepEqual(shown(), ['b'], 'there may be more answers to it');
  const [back, next] = form.querySelectorAll('.tl-interview__bar button');
  next.click();
  assert.deepEqual(shown(), ['c']);
  tap('c-0');
  assert.deepEqual(shown(), []);
  assert.equal(form.querySelectorAll('[data-last].tl-question--away').length, 0);
  back.click();
  assert.deepEqual(shown(), ['c']);
});

test('an interview that was left goes on at the first question without an answer', () => {
  open({ phone: true });
  form.querySelector('#a-1').checked = true;
  form.querySelector('#a-1').dispatchEvent(new window.Event('input', { bubbles: true }));
  assert.deepEqual(shown(), ['b']);
});

test('a refused question is the one that stands there', () => {
  form.querySelector('#c').insertAdjacentHTML('beforeend', '<span class="usa-error-message">No</span>');
  open({ phone: true });
  assert.deepEqual(shown(), ['c']);
});
