import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { UndoHistory } from '../parts/undo-history.js';

let requests;
let history;

beforeEach(() => {
  requests = [];
  const send = async (method, url, body) => {
    requests.push(body ? `${method} ${url} ${body.content}@${body.revision}` : `${method} ${url}`);
    return { json: async () => ({ revision: requests.length }) };
  };
  history = new UndoHistory({ send }, '/draft');
  history.reset('start');
});

test('a new position is stored as the next revision', async () => {
  const stored = await history.store('one', 'content one', { revision: 7 });
  assert.deepEqual(requests, ['PUT /draft content one@7']);
  assert.equal(stored.revision, 1);
});

test('a position that is stored already is moved to, step by step', async () => {
  await history.store('one', 'content one', { revision: 7 });
  await history.store('two', 'content two', { revision: 8 });
  await history.store('start', 'content', { revision: 9 });
  await history.store('two', 'content two', { revision: 11 });
  assert.deepEqual(requests.slice(2), ['POST /draft/undo', 'POST /draft/undo', 'POST /draft/redo', 'POST /draft/redo']);
});

test('what was undone is forgotten once something else is stored', async () => {
  await history.store('one', 'content one', { revision: 7 });
  await history.store('start', 'content', { revision: 8 });
  await history.store('other', 'other content', { revision: 9 });
  assert.deepEqual(history.positions, ['start', 'other']);
  await history.store('one', 'content one', { revision: 10 });
  assert.equal(requests.at(-1), 'PUT /draft content one@10');
});

test('the position that stands already asks nothing of the server', async () => {
  const draft = { revision: 7 };
  assert.equal(await history.store('start', 'content', draft), draft);
  assert.deepEqual(requests, []);
});
