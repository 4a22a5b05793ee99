import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { EditorNotice } from '../parts/editor-notice.js';
import { openPage } from './page.js';

let place;
let notice;

beforeEach(() => {
  const document = openPage('<div id="island"><div data-editor-notice></div></div>');
  place = document.querySelector('[data-editor-notice]');
  notice = new EditorNotice(document.getElementById('island'), { others: 'Also here: {names}' });
});

test('who else is here is shown, and goes when they go', () => {
  notice.people(['Ada', 'Grace']);
  assert.equal(place.textContent, 'Also here: Ada, Grace');
  notice.people([]);
  assert.equal(place.textContent, '');
});

test('who else is here takes the place of no other notice', () => {
  notice.problem('Not saved');
  notice.people(['Ada']);
  assert.equal(place.textContent, 'Not saved');
});

test('saving again ends a failure, but not a question', () => {
  notice.problem('Not saved');
  notice.settled();
  assert.equal(place.textContent, '');
  notice.choose('Which one?', [['Mine', () => {}]]);
  notice.settled();
  assert.match(place.textContent, /^Which one\?/);
});

test('a question is answered by its buttons', () => {
  const chosen = [];
  notice.choose('Which one?', [
    ['Mine', () => chosen.push('mine')],
    ['Theirs', () => chosen.push('theirs')],
  ]);
  const buttons = [...place.querySelectorAll('button')];
  assert.deepEqual(
    buttons.map((button) => button.textContent),
    ['Mine', 'Theirs'],
  );
  buttons[1].click();
  assert.deepEqual(chosen, ['theirs']);
});

test('whoever is signed out gets a link to sign in and come back', () => {
  notice.problem('Signed out', 'Sign in');
  assert.equal(place.querySelector('a').getAttribute('href'), '/sign-in?continue=%2Ftasks%2F7');
});
