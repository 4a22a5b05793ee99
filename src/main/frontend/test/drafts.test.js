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
let shown;
let chosen;
let theirs;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  island = openPage(`<div id="island" data-user="ada" data-submit="/api/v1/tasks/7/complete"
    data-draft="/api/v1/tasks/7/draft" data-text-unsaved="Not saved" data-text-saving="Saving"
    data-text-saved="Saved {time}" data-text-local="Kept in this browser"><p data-form-state></p></div>`).getElementById(
    'island',
  );
  answers = { name: 'Ada' };
  shown = [];
  chosen = null;
  theirs = { draft: { name: 'Grace' }, revision: 7 };
  sent = [];
  failures = [];
  refuse = null;
});

function drafts(found = { draft: null, revision: 0 }) {
  let revision = found.revision;
  const send = async (method, url, body) => {
    if (method === 'GET') {
      return { json: async () => theirs };
    }
    sent.push(method === 'PUT' ? body : method);
    if (refuse) {
      throw refuse;
    }
    revision = (body?.revision ?? 0) + 1;
    return { headers: { get: () => String(revision) } };
  };
  const made = new Drafts({
    texts: { ...island.dataset, textNotSaved: 'Not saved here', textKeepMine: 'mine', textTakeTheirs: 'theirs' },
    user: 'ada',
    submit: island.dataset.submit,
    save: island.dataset.draft,
    state: island.querySelector('[data-form-state]'),
    sender: { send },
    answers: () => answers,
    show: (it) => {
      shown.push(it);
      answers = it;
    },
    messages: {
      notice: (it) => failures.push(it),
      failure: (it) => failures.push(it),
      choose: (text, choices) => (chosen = { text, choices: Object.fromEntries(choices) }),
    },
  });
  made.restore(found);
  made.watch();
  return made;
}

async function passes(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

const state = () => island.querySelector('[data-form-state]').textContent;
const kept = () => JSON.parse(localStorage.getItem(KEY))?.answers ?? null;
const saved = () => sent.map((body) => body.answers);

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
  assert.deepEqual(saved(), [{ name: 'Ada Lovelace' }]);
  assert.match(state(), /^Saved \d\d/);
});

test('what was saved while the page was left is no change of another window', () => {
  localStorage.setItem(KEY, JSON.stringify({ answers: { name: 'Grace', rows: [{ a: 1, b: 2 }] }, revision: 2 }));
  const form = drafts();
  const restored = form.restore({ draft: { rows: [{ b: 2, a: 1 }], name: 'Grace' }, revision: 3 });
  form.watch();
  assert.deepEqual(restored, { answers: { rows: [{ b: 2, a: 1 }], name: 'Grace' }, fromBrowser: false });
  assert.equal(chosen, null);
  assert.equal(localStorage.getItem(KEY), null);
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
  const restored = drafts().restore({ draft: { name: 'Ada', city: 'London' }, revision: 3 });
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

test('the line that comes back while the form is sent lets no draft overtake it', async () => {
  const form = drafts();
  answers = { name: 'Grace' };
  await form.pause();
  window.dispatchEvent(new window.Event('online'));
  await settled();
  assert.deepEqual(sent, []);
  form.stayed();
  window.dispatchEvent(new window.Event('online'));
  await settled();
  assert.deepEqual(saved(), [{ name: 'Grace' }]);
});

test('a save that the sent form cuts off leaves nothing in the browser', async () => {
  const form = drafts();
  answers = { name: 'Grace' };
  refuse = { status: 0 };
  const saving = form.save();
  form.done();
  await saving;
  assert.equal(kept(), null);
});

test('a page that is left keeps what is not saved', async () => {
  drafts();
  answers = { name: 'Grace' };
  refuse = { status: 0 };
  window.dispatchEvent(new window.Event('pagehide'));
  await settled();
  assert.deepEqual(saved(), [{ name: 'Grace' }]);
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

test('each save builds on the revision that the last one made', async () => {
  const form = drafts({ draft: { name: 'Ada' }, revision: 4 });
  answers = { name: 'Grace' };
  form.changed();
  await passes(1200);
  answers = { name: 'Grace Hopper' };
  form.changed();
  await passes(1200);
  assert.deepEqual(
    sent.map((body) => body.revision),
    [4, 5],
  );
});

test('what another window saved is not overwritten: both texts are there until one is chosen', async () => {
  const form = drafts();
  answers = { name: 'Ada Lovelace' };
  refuse = { status: 409, body: { detail: 'changed in another window at 10:42' } };
  form.changed();
  await passes(1200);
  assert.equal(chosen.text, 'changed in another window at 10:42');
  assert.equal(state(), 'Not saved here');
  assert.deepEqual(kept(), { name: 'Ada Lovelace' });
  await passes(60000);
  assert.equal(sent.length, 1);
  refuse = null;
  await chosen.choices.mine();
  assert.deepEqual(sent[1], { answers: { name: 'Ada Lovelace' }, revision: 7 });
});

test('the text of the other window can be taken', async () => {
  const form = drafts();
  answers = { name: 'Ada Lovelace' };
  refuse = { status: 409, body: {} };
  form.changed();
  await passes(1200);
  refuse = null;
  await chosen.choices.theirs();
  assert.deepEqual(shown, [{ name: 'Grace' }]);
  assert.equal(kept(), null);
  answers = { name: 'Grace H' };
  form.changed();
  await passes(1200);
  assert.equal(sent.at(-1).revision, 7);
});

test('what the browser kept before another window saved is asked about', () => {
  localStorage.setItem(KEY, JSON.stringify({ answers: { name: 'Ada offline' }, revision: 2 }));
  drafts({ draft: { name: 'Grace' }, revision: 3 });
  assert.deepEqual(Object.keys(chosen.choices), ['mine', 'theirs']);
});

test('a draft that is thrown away is gone here and on the server', async () => {
  const form = drafts({ draft: { name: 'Ada' }, revision: 4 });
  await form.discard();
  assert.deepEqual(sent, ['DELETE']);
  assert.deepEqual(shown, [{}]);
  assert.equal(form.revision, 0);
});

test('when the line is back what was kept is saved at once', async () => {
  const form = drafts();
  answers = { name: 'Grace' };
  refuse = { status: 0 };
  form.changed();
  await passes(1200);
  refuse = null;
  window.dispatchEvent(new window.Event('online'));
  await settled();
  assert.deepEqual(saved().at(-1), { name: 'Grace' });
  assert.match(state(), /^Saved/);
});
