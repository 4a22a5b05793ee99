import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { suspendEvents } from '../parts/suspend-events.js';
import { openPage } from './page.js';

let island;

beforeEach(() => {
  island = openPage('<div id="island"><input></div><button>outside</button>').getElementById('island');
});

test('nobody can touch the island while the work runs', async () => {
  const answer = await suspendEvents(island, async () => {
    assert.equal(island.inert, true);
    return 'loaded';
  });
  assert.equal(answer, 'loaded');
  assert.equal(island.inert, false);
});

test('the focus comes back to where it was', async () => {
  const field = island.querySelector('input');
  field.focus();
  await suspendEvents(island, async () => field.blur());
  assert.equal(document.activeElement, field);
});

test('a focus outside stays outside', async () => {
  const button = document.querySelector('button');
  button.focus();
  await suspendEvents(island, async () => {});
  assert.equal(document.activeElement, button);
});

test('work that fails gives the island back all the same', async () => {
  await assert.rejects(
    suspendEvents(island, async () => {
      throw new Error('unreadable');
    }),
    /unreadable/,
  );
  assert.equal(island.inert, false);
});
