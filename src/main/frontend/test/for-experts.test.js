import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import ForExperts from '../parts/process/for-experts.js';
import WordedTools from '../parts/process/worded-tools.js';
import { boxBeside } from '../parts/process/fit.js';
import { openPage } from './page.js';

let fired;

beforeEach(() => {
  openPage('<p></p>');
  const kept = new Map();
  globalThis.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  fired = [];
});

function installed() {
  const parts = {};
  const keep = (name) => ({ registerProvider: (priority, provider) => (parts[name] = provider) });
  parts.experts = new ForExperts({ fire: (event) => fired.push(event) }, keep('panel'), keep('palette'), keep('pad'));
  return parts;
}

const GROUPS = [
  { id: 'general', entries: [{ id: 'name' }, { id: 'id' }, { id: 'versionTag' }, { id: 'isExecutable' }] },
  { id: 'tl-task', entries: [{ id: 'tl-form' }, { id: 'tl-due-from' }] },
  { id: 'CamundaPlatform__HistoryCleanup' },
  { id: 'CamundaPlatform__AsynchronousContinuations' },
  { id: 'CamundaPlatform__ExtensionProperties' },
];

test('who knows no BPMN sees the name and the fields of the work', () => {
  const shown = installed().panel.getGroups()(GROUPS);
  assert.deepEqual(shown, [
    { id: 'general', entries: [{ id: 'name' }] },
    { id: 'tl-task', entries: [{ id: 'tl-form' }] },
  ]);
});

test('a general group without a name is left out', () => {
  assert.deepEqual(installed().panel.getGroups()([{ id: 'general', entries: [{ id: 'id' }] }]), []);
});

test('experts see everything, at the next visit too', () => {
  const first = installed();
  first.experts.set(true);
  assert.deepEqual(first.panel.getGroups()(GROUPS), GROUPS);
  assert.deepEqual(fired, ['propertiesPanel.providersChanged', 'i18n.changed']);
  assert.deepEqual(installed().panel.getGroups()(GROUPS), GROUPS);
});

test('the tools are those that draw work, all of them for experts', () => {
  const { experts, palette, pad } = installed();
  const tools = { 'create.ready-task': {}, 'create.data-store': {}, 'append.append-task': {}, delete: {} };
  assert.deepEqual(Object.keys(palette.getPaletteEntries()(tools)), ['create.ready-task', 'delete']);
  experts.set(true);
  assert.deepEqual(pad.getContextPadEntries()(tools), tools);
});

test('every tool says in a word what it does', () => {
  let provider;
  const take = { registerProvider: (priority, given) => (provider = given) };
  new WordedTools({ registerProvider: () => {} }, take, { texts: { 'word.delete': 'Take <away>' } });
  const tools = provider.getContextPadEntries()({
    delete: { title: 'Remove' },
    lane: { title: 'Lane', html: '<div class="entry"><svg></svg></div>' },
  });
  assert.match(tools.delete.html, /<span class="tl-tool__word">Take &lt;away&gt;<\/span>/);
  assert.match(tools.lane.html, /^<div class="tl-tool entry"><svg><\/svg><span.*>Lane<\/span><\/div>$/);
});

test('the drawing stands whole beside the tools, and no smaller than can be read', () => {
  const outer = { width: 1032, height: 632 };
  const fits = boxBeside({ x: 100, y: 50, width: 1600, height: 400 }, outer, { left: 200, top: 0 }, 0);
  assert.equal(outer.width / fits.width, 0.5);
  assert.equal(fits.x, 100 - 216 / 0.5);
  const large = boxBeside({ x: 0, y: 0, width: 9000, height: 400 }, outer, { left: 0, top: 60 }, 0.45);
  assert.equal((outer.width / large.width).toFixed(2), '0.45');
  assert.ok(large.x < 0 && large.x > -40);
});
