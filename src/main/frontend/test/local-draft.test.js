import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LocalDraft } from '../parts/local-draft.js';

let stored;

beforeEach(() => {
  stored = new Map();
  globalThis.localStorage = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => stored.set(key, value),
    removeItem: (key) => stored.delete(key),
  };
});

test('what was written is read again under the same key only', () => {
  new LocalDraft('mine').write({ name: 'Ada' });
  assert.deepEqual(new LocalDraft('mine').read(), { name: 'Ada' });
  assert.equal(new LocalDraft('yours').read(), null);
});

test('a cleared draft is gone', () => {
  const draft = new LocalDraft('mine');
  draft.write({ name: 'Ada' });
  draft.clear();
  assert.equal(draft.read(), null);
  assert.equal(stored.size, 0);
});

test('damaged content counts as none', () => {
  stored.set('mine', '{"name":');
  assert.equal(new LocalDraft('mine').read(), null);
});

test('a browser that keeps nothing stops nobody', () => {
  const refuse = () => {
    throw new Error('storage is off');
  };
  globalThis.localStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  const draft = new LocalDraft('mine');
  draft.write({ name: 'Ada' });
  draft.clear();
  assert.equal(draft.read(), null);
});
