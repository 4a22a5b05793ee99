import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { pageForms } from '../parts/page-forms.js';
import { openPage, settled } from './page.js';

const PAGE = `<template data-page-texts><i data-text="textSaved">Saved {time}</i><i data-text="textRestored">It is back</i>
    <i data-text="textDiscard">Throw away</i><i data-text="textWaiting">Waiting for the line</i></template>
  <form id="note" method="post" action="/cases/TL-1/notes"><input type="hidden" name="_csrf" value="old">
    <select name="kind"><option>phone</option><option>visit</option></select>
    <input type="checkbox" name="who" value="mother"><input type="checkbox" name="who" value="father">
    <textarea name="text"></textarea><button type="submit">Save</button></form>
  <form id="other" method="post" action="/language"><button>EN</button></form>`;
const DRAFTS = '/drafts?form=%2Fcases%2FTL-1%2Fnotes';

let form;
let requests;
let draft;
let offline;
let sent;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  const document = openPage(PAGE, {
    head: '<meta name="csrf-header" content="X"><meta name="csrf-token" content="old">',
  });
  Object.assign(globalThis, { HTMLFormElement: window.HTMLFormElement, Event: window.Event });
  form = document.getElementById('note');
  requests = [];
  draft = { draft: null, revision: 0 };
  offline = false;
  sent = [];
  window.HTMLFormElement.prototype.submit = function () {
    sent.push(
      Object.fromEntries([...this.elements].filter(({ name }) => name).map(({ name, value }) => [name, value])),
    );
  };
  globalThis.fetch = async (url, { method = 'GET', body } = {}) => {
    if (offline) {
      throw new TypeError('no network');
    }
    requests.push([method, url, body && JSON.parse(body)]);
    const json = url === '/session' ? { username: 'ada', csrfHeader: 'X', csrfToken: 'new' } : draft;
    return { ok: true, status: 200, json: async () => json, headers: { get: () => '1' } };
  };
});

async function opened() {
  pageForms(document, 'ada');
  await settled();
}

async function press() {
  form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  await settled();
  await settled();
}

async function type(text) {
  form.elements.text.value = text;
  form.elements.text.dispatchEvent(new window.Event('input', { bubbles: true }));
  mock.timers.tick(1300);
  await settled();
}

test('only a form in which somebody writes has a draft, and the draft holds what people fill in', async () => {
  await opened();
  form.elements.who[1].checked = true;
  await type('She called');
  const [method, url, body] = requests.at(-1);
  assert.deepEqual([method, url], ['PUT', DRAFTS]);
  assert.deepEqual(body.answers, { kind: 'phone', who: ['father'], text: 'She called' });
  assert.equal(document.querySelector('#other input[name=_key]'), null);
});

test('a draft comes back into the fields, and can be thrown away', async () => {
  draft = { draft: { kind: 'visit', who: ['mother'], text: 'She called' }, revision: 3 };
  await opened();
  assert.equal(form.elements.text.value, 'She called');
  assert.equal(form.elements.kind.value, 'visit');
  assert.equal(form.elements.who[0].checked, true);
  assert.match(form.textContent, /It is back/);
  form.querySelector('[data-form-messages] button').click();
  await settled();
  assert.equal(form.elements.text.value, '');
  assert.deepEqual(requests.at(-1), ['DELETE', DRAFTS, undefined]);
});

test('a draft of what stands there anyway is not spoken of', async () => {
  draft = { draft: { text: '', kind: 'phone', who: [] }, revision: 3 };
  await opened();
  assert.doesNotMatch(form.textContent, /It is back/);
});

test('fields of one name each keep their own words', async () => {
  form.insertAdjacentHTML(
    'afterbegin',
    '<input name="line" value="a"><input name="line" value="b"><input name="line">',
  );
  draft = { draft: { line: ['one', 'two', 'three'] }, revision: 1 };
  await opened();
  const lines = () => [...form.elements.line].map(({ value }) => value);
  assert.deepEqual(lines(), ['one', 'two', 'three']);
  await type('She called');
  assert.deepEqual(requests.at(-1)[2].answers.line, ['one', 'two', 'three']);
});

test('it is sent with its key and the token of the session that is', async () => {
  await opened();
  await type('She called');
  await press();
  assert.equal(sent.length, 1);
  assert.equal(sent[0].text, 'She called');
  assert.equal(sent[0]._csrf, 'new');
  assert.match(sent[0]._key, /^[0-9a-f]{32}$/);
  await press();
  assert.equal(sent.length, 1);
});

test('without a line it waits, and is sent when the line is back', async () => {
  await opened();
  offline = true;
  await type('She called');
  await press();
  assert.equal(sent.length, 0);
  assert.match(form.textContent, /Waiting for the line/);
  form.requestSubmit = () => form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  offline = false;
  window.dispatchEvent(new window.Event('online'));
  await settled();
  await settled();
  assert.equal(sent.length, 1);
});

test('who goes on typing is not interrupted by what waited', async () => {
  await opened();
  offline = true;
  await type('She called');
  await press();
  form.requestSubmit = () => assert.fail('sent what was still being typed');
  offline = false;
  await type('She called twice');
  window.dispatchEvent(new window.Event('online'));
  await settled();
  assert.equal(sent.length, 0);
});
