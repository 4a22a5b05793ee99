import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Drafts } from '../parts/drafts.js';
import { openPage, settled } from './page.js';

const KEY = 'throughline.draft ada /api/v1/tasks/7/complete';

let answers;
let sent;
let failures;
let refuse;
let island;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  island = openPage(`<div id="island" data-user="ada" data-submit="/api/v1/tasks/7/complete"
    data-draft="/api/v1/tasks/7/draft" data-text-unsaved="Not saved" data-text-saving="Saving"
    data-text-saved="Saved {time}" data-text-local="Kept in this browser"><p data-form-state></p></div>`).getElementById(
    'island',
  );
  answers = { name: 'Ada' };
  sent = [];
  failures = [];
  refuse = null;
});

function drafts() {
  const send = async (method, url, body) => {
    sent.push(body.answers);
    if (refuse) {
      throw refuse;
    }
  };
  const made = new Drafts({ island, sender: { send }, answers: () => answers, onFailure: (it) => failures.push(it) });
  made.watch();
  return made;
}

async function passes(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

const state = () => island.querySelector('[data-form-state]').textContent;
const kept = () => JSON.parse(localStorage.getItem(KEY));

test('a change is saved once, a moment after the last of them', async () => {
  const form = drafts();
  answers = { name: 'Ada L' };
  form.changed();
  assert.equal(state(), 'Not saved');
  await passes(1000);
  answers = { name: 'Ada Lovelace' };
  form.changed();
  await passes(1000);
  assert.deepEqual(sent, []);
  await passes(200);
  assert.deepEqual(sent, [{ name: 'Ada Lovelace' }]);
  assert.match(state(), /^Saved \d\d/);
});

test('what has not changed is not saved', async () => {
  const form = drafts();
  form.changed();
  await passes(5000);
  assert.deepEqual(sent, []);
});

test('while the server is out of reach the browser keeps it, and it is tried again', async () => {
  const form = drafts();
  answers = { name: 'Grace' };
  refuse = { status: 0 };
  form.changed();
  await passes(1200);
  assert.deepEqual(kept(), { name: 'Grace' });
  assert.equal(state(), 'Kept in this browser');
  assert.deepEqual(failures, [{ status: 0 }]);
  refuse = null;
  await passes(10000);
  assert.equal(sent.length, 2);
  assert.equal(kept(), null);
});

test('what the browser kept is newer than what the server has', () => {
  localStorage.setItem(KEY, JSON.stringify({ name: 'Grace' }));
  const restored = drafts().restore({ answers: { name: 'Ada', city: 'London' } });
  assert.deepEqual(restored, { answers: { name: 'Grace', city: 'London' }, fromBrowser: true });
});

test('nothing is saved while the form is sent, nor after it was accepted', async () => {
  const form = drafts();
  answers = { name: 'Grace' };
  form.changed();
  await form.pause();
  await passes(5000);
  form.done();
  form.changed();
  await passes(5000);
  assert.deepEqual(sent, []);
  assert.equal(kept(), null);
});

test('a page that is left keeps what is not saved', async () => {
  drafts();
  answers = { name: 'Grace' };
  refuse = { status: 0 };
  window.dispatchEvent(new window.Event('pagehide'));
  await settled();
  assert.deepEqual(sent, [{ name: 'Grace' }]);
  assert.deepEqual(kept(), { name: 'Grace' });
});

test('leaving with unsaved answers asks first', () => {
  drafts();
  const leave = () => {
    const event = new window.Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(leave(), false);
  answers = { name: 'Grace' };
  assert.equal(leave(), true);
});
