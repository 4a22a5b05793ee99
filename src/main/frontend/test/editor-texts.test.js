import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorTexts, fill } from '../parts/editor-texts.js';
import { openPage } from './page.js';

test('the texts of all templates of an editor are read by their names', () => {
  const document = openPage(`<div id="island">
    <template data-editor-texts><i data-text="saved">Saved {time}</i></template>
    <template data-editor-texts><i data-text="none">None</i></template>
    <template><i data-text="foreign">Not mine</i></template></div>`);
  assert.deepEqual(editorTexts(document.getElementById('island')), { saved: 'Saved {time}', none: 'None' });
});

test('values take the place of their names, as often as these stand', () => {
  assert.equal(fill('{name} and {name} at {time}', { name: 'Ada', time: '10:42' }), 'Ada and Ada at 10:42');
});

test('a missing value or text is empty', () => {
  assert.equal(fill('by {name}', { name: null }), 'by ');
  assert.equal(fill(undefined, { name: 'Ada' }), '');
});
