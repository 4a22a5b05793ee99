import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { DraftKeeper } from '../parts/draft-keeper.js';
import { openPage, serve, settled } from './page.js';

const TEXTS = ['saved', 'saving', 'unsaved', 'local', 'notSaved', 'restored', 'stale', 'staleSee', 'staleMine']
  .concat('staleTheirs', 'newer', 'others', 'network', 'gone', 'failed')
  .map((name) => `<i data-text="${name}">${name}</i>`)
  .join('');
const KEY = 'throughline.drawing ada /draft';

let island;
let editor;
let draft;
let answer;
let requests;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  island = openPage(`<div id="island" data-user="ada" data-draft="/draft"><p data-editor-state></p>
    <button data-editor-undo></button><button data-editor-redo></button><div data-editor-notice></div>
    <template data-editor-texts>${TEXTS}</template></div>`).getElementById('island');
  let shown = null;
  editor = {
    content: () => shown,
    show: async (content) => (shown = content),
    canUndo: () => false,
    canRedo: () => false,
  };
  draft = { content: 'first', revision: 1, canUndo: true, canRedo: false };
  answer = () => ({ json: { ...draft, revision: 2 } });
  requests = serve({ 'GET /draft': () => ({ json: draft }), 'PUT /draft': (body) => answer(body) });
});

async function opened() {
  const keeper = new DraftKeeper(island, editor);
  assert.equal(await keeper.start(), true);
  return keeper;
}

async function draws(keeper, content) {
  await editor.show(content);
  keeper.changed();
  mock.timers.tick(1500);
  await keeper.running;
  await settled();
}

const state = () => island.querySelector('[data-editor-state]').textContent;
const saves = () => requests.filter(({ method }) => method === 'PUT').map(({ body }) => body);
const choices = () => [...island.querySelectorAll('[data-editor-notice] button')].map((button) => button.textContent);

test('a draft is shown, with undo where the server has older revisions', async () => {
  await opened();
  assert.equal(editor.content(), 'first');
  assert.equal(island.querySelector('[data-editor-undo]').disabled, false);
  assert.equal(island.querySelector('[data-editor-redo]').disabled, true);
  assert.equal(island.inert, false);
});

test('a change is saved on the revision that it rests on', async () => {
  const keeper = await opened();
  await draws(keeper, 'second');
  await draws(keeper, 'third');
  assert.deepEqual(saves(), [
    { content: 'second', revision: 1 },
    { content: 'third', revision: 2 },
  ]);
  assert.equal(state(), 'saved');
});

test('what the server could not take is kept in the browser and saved at the next visit', async () => {
  const keeper = await opened();
  answer = () => ({ status: 503 });
  await draws(keeper, 'second');
  assert.equal(state(), 'local');
  assert.deepEqual(JSON.parse(localStorage.getItem(KEY)), { content: 'second', revision: 1 });
  answer = () => ({ json: { ...draft, revision: 2 } });
  await editor.show('nothing');
  const next = await opened();
  await next.running;
  assert.equal(editor.content(), 'second');
  assert.equal(localStorage.getItem(KEY), null);
});

test('where somebody else saved, a person decides before anything is written', async () => {
  const keeper = await opened();
  answer = () => ({ status: 409 });
  await draws(keeper, 'mine');
  assert.deepEqual(choices(), ['staleSee', 'staleMine', 'staleTheirs']);
  await draws(keeper, 'mine too');
  assert.equal(saves().length, 1);
});

test('my drawing goes on, on the revision of theirs', async () => {
  const keeper = await opened();
  answer = () => ({ status: 409 });
  await draws(keeper, 'mine');
  draft = { ...draft, content: 'theirs', revision: 5 };
  await keeper.keepMine('mine', draft);
  answer = () => ({ json: { ...draft, revision: 6 } });
  await keeper.keepMine('mine', draft);
  assert.deepEqual(saves().at(-1), { content: 'mine', revision: 5 });
  assert.equal(editor.content(), 'mine');
  assert.deepEqual(choices(), []);
});

test('theirs goes on, and mine is dropped', async () => {
  const keeper = await opened();
  answer = () => ({ status: 409 });
  await draws(keeper, 'mine');
  draft = { ...draft, content: 'theirs', revision: 5 };
  await keeper.takeTheirs();
  assert.equal(editor.content(), 'theirs');
  assert.equal(localStorage.getItem(KEY), null);
});

test('a draft that cannot be shown says why', async () => {
  editor.show = async () => {
    throw new Error('This file cannot be drawn');
  };
  assert.equal(await new DraftKeeper(island, editor).start(), false);
  assert.equal(island.querySelector('[data-editor-notice]').textContent, 'This file cannot be drawn');
});
