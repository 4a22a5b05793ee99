import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Messages } from '../parts/messages.js';
import { NO_NETWORK, OTHER_USER } from '../parts/sender.js';
import { openPage } from './page.js';

const TEXTS = {
  textErrorsOne: 'One answer is missing',
  textErrorsMany: '{count} answers are missing',
  textNetwork: 'No network',
  textOtherUser: 'Somebody else signed in',
  textGone: 'This task is gone',
  textConflict: 'Done by somebody else',
  textTooLarge: 'Too large',
  textFailed: 'Something failed',
  textBack: 'Back to my work',
  textSignedOut: 'You are signed out',
  textSignIn: 'Sign in',
  done: '/work',
};

let place;
let messages;

beforeEach(() => {
  const document = openPage('<div id="island"><div data-form-messages></div></div>');
  place = document.querySelector('[data-form-messages]');
  messages = new Messages(document.getElementById('island'), TEXTS);
});

test('each refused field is a link that leads to it', () => {
  const led = [];
  messages.errors([{ id: 'phone', label: 'Phone', message: 'is required' }, { message: 'too late' }], (id) =>
    led.push(id),
  );
  assert.equal(place.querySelector('h2').textContent, '2 answers are missing');
  assert.deepEqual(
    [...place.querySelectorAll('li')].map((item) => item.textContent),
    ['Phone: is required', 'too late'],
  );
  place.querySelector('a').click();
  assert.deepEqual(led, ['phone']);
  assert.equal(document.activeElement, place.firstElementChild);
});

test('one refused field is counted in the singular, none leaves nothing', () => {
  messages.errors([{ message: 'too late' }], () => {});
  assert.equal(place.querySelector('h2').textContent, 'One answer is missing');
  messages.errors([], () => {});
  assert.equal(place.children.length, 0);
});

test('texts are shown as text, never as markup', () => {
  messages.info('<img src=x>');
  assert.equal(place.querySelector('img'), null);
  assert.equal(place.querySelector('p').textContent, '<img src=x>');
});

test('a failure has the text of its status', () => {
  const shown = (problem) => {
    messages.failure(problem);
    return place.querySelector('p').textContent;
  };
  assert.equal(shown({ status: NO_NETWORK }), 'No network');
  assert.equal(shown({ status: OTHER_USER }), 'Somebody else signed in');
  assert.equal(shown({ status: 413 }), 'Too large');
  assert.equal(shown({ status: 500, body: { detail: 'a stack trace' } }), 'Something failed');
  assert.equal(shown({ status: 403, body: { detail: 'You have no license for it' } }), 'You have no license for it');
});

test('a task that is gone leads back to the desk', () => {
  messages.failure({ status: 409 });
  assert.equal(place.querySelector('a').getAttribute('href'), '/work');
});

test('whoever is signed out is asked to sign in on this page', () => {
  messages.failure({ status: 401 });
  assert.equal(place.querySelector('button').textContent, 'Sign in');
  assert.equal(place.querySelector('a'), null);
});

test('a question has a button for each answer, and is gone when it is answered', () => {
  const answers = [];
  messages.choose('Which one?', [
    ['Mine', () => answers.push('mine')],
    ['Theirs', () => answers.push('theirs')],
  ]);
  assert.match(place.textContent, /Which one\?MineTheirs/);
  place.querySelectorAll('button')[1].click();
  assert.deepEqual(answers, ['theirs']);
  assert.equal(place.children.length, 0);
});

test('a notice while typing leaves the focus where it is', () => {
  const before = document.activeElement;
  messages.notice({ status: 401 });
  assert.equal(place.querySelector('[role]').getAttribute('role'), 'status');
  assert.equal(document.activeElement, before);
  messages.clear();
  messages.notice({ status: 500 });
  assert.equal(place.children.length, 0);
});

test('a form that changed says how much needs a look, and leads there', () => {
  const led = [];
  messages.texts = {
    ...TEXTS,
    textChanged: 'The form changed',
    textChangedNone: 'Kept',
    textChangedOne: 'One',
    textChangedMany: '{count} need a look',
  };
  messages.changed([{ id: 'risk', label: 'Risk', message: 'is required' }], 1, (id) => led.push(id));
  assert.equal(place.querySelector('h2').textContent, 'The form changed');
  assert.equal(place.querySelector('p').textContent, '2 need a look');
  place.querySelector('a').click();
  assert.deepEqual(led, ['risk']);
  messages.changed([], 0, () => {});
  assert.equal(place.querySelector('p').textContent, 'Kept');
  assert.equal(place.querySelector('ul'), null);
});
