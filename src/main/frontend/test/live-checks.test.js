import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LiveChecks } from '../parts/live-checks.js';
import { openPage, serve, settled } from './page.js';

let island;
let editor;
let marked;
let focused;

beforeEach(() => {
  island = openPage(`<div id="island" data-user="ada" data-kind="process" data-checks="/checks" data-redesign="">
    <p data-editor-checked></p><ul data-editor-findings></ul>
    <template data-editor-texts><i data-text="goThere">Go there</i><i data-text="goThereTo">Go there: {name}</i>
    <i data-text="checkedNone">Nothing found</i><i data-text="checkedSome">Found: {count}</i></template></div>`).getElementById(
    'island',
  );
  marked = [];
  focused = [];
  editor = {
    content: async () => '<xml/>',
    mark: (findings) => marked.push(findings.map(({ code }) => code)),
    focus: (id) => focused.push(id),
  };
});

const error = (code, elementId) => ({ severity: 'ERROR', code, elementId, text: `${code}!` });
const warning = (code, equivalents) => ({ severity: 'WARNING', code, equivalents, text: `${code}?` });
const rows = () => [...island.querySelectorAll('li')].map((row) => row.textContent);

test('the server is asked about the content as it stands', async () => {
  const requests = serve({ 'POST /checks': { json: { items: [] } } });
  await new LiveChecks(island, editor).run();
  assert.deepEqual(requests[0].body, { kind: 'process', content: '<xml/>', redesign: null });
});

test('errors come first, and what the server found is not repeated by the browser', async () => {
  serve({ 'POST /checks': { json: { items: [warning('wordy'), error('dead-end')] } } });
  editor.local = () => [warning('no-implicit-end', ['dead-end']), warning('wordy'), warning('label')];
  await new LiveChecks(island, editor).run();
  assert.deepEqual(rows(), ['dead-end!', 'wordy?', 'label?']);
  assert.deepEqual(marked, [['dead-end', 'wordy', 'label']]);
});

test('a finding leads to its element', async () => {
  serve({
    'POST /checks': { json: { items: [{ ...error('dead-end', 'visit'), elementName: 'Visit' }, error('empty')] } },
  });
  await new LiveChecks(island, editor).run();
  assert.deepEqual(rows(), ['dead-end!Go there: Visit', 'empty!']);
  island.querySelector('button').click();
  assert.deepEqual(focused, ['visit']);
  assert.equal(island.querySelectorAll('button').length, 1);
});

test('what was found is counted, and nothing found is told as what it is', async () => {
  const count = () => island.querySelector('[data-editor-checked]').textContent;
  const checks = new LiveChecks(island, editor);
  serve({ 'POST /checks': { json: { items: [error('dead-end'), warning('wordy')] } } });
  await checks.run();
  assert.equal(count(), 'Found: 2');
  serve({ 'POST /checks': { json: { items: [] } } });
  await checks.run();
  assert.equal(count(), 'Nothing found');
});

test('an answer that a newer question has overtaken is not shown', async () => {
  const waiting = [];
  globalThis.fetch = () => new Promise((resolve) => waiting.push(resolve));
  const checks = new LiveChecks(island, editor);
  const answer = (items) => ({ ok: true, json: async () => ({ items }) });
  checks.run();
  checks.run();
  await settled();
  waiting[1](answer([warning('new')]));
  await settled();
  waiting[0](answer([warning('old')]));
  await settled();
  assert.deepEqual(rows(), ['new?']);
});

test('a server out of reach leaves the list as it was', async () => {
  serve({ 'POST /checks': { json: { items: [error('dead-end')] } } });
  const checks = new LiveChecks(island, editor);
  await checks.run();
  serve({});
  await checks.run();
  assert.deepEqual(rows(), ['dead-end!']);
});
