import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { UnsupportedWarnings } from '../parts/unsupported-warnings.js';
import { openPage } from './page.js';

const TEXTS = {
  unsupported: '{count} things',
  unsupportedHint: 'Nothing has changed',
  unsupportedContinue: 'Continue',
};

let place;
let canvas;
let warnings;

beforeEach(() => {
  const document = openPage('<div id="island"><div data-editor-unsupported></div><div data-editor-canvas></div></div>');
  place = document.querySelector('[data-editor-unsupported]');
  canvas = document.querySelector('[data-editor-canvas]');
  warnings = new UnsupportedWarnings(document.getElementById('island'), TEXTS);
});

test('a file that the editor keeps whole can be changed at once', () => {
  warnings.show([]);
  assert.equal(canvas.inert, false);
  assert.equal(place.children.length, 0);
});

test('else it is shown what cannot be kept, and nothing can be changed', () => {
  warnings.show([
    { id: 'a', name: 'Visit', what: 'robot' },
    { id: 'b', name: null, what: 'arm' },
    { id: null, what: 'exporter' },
  ]);
  assert.equal(canvas.inert, true);
  assert.equal(place.querySelector('h2').textContent, '3 things');
  assert.deepEqual(
    [...place.querySelectorAll('li')].map((item) => item.textContent),
    ['Visit: robot', 'b: arm', 'exporter'],
  );
});

test('a long list is counted whole and shown in part', () => {
  warnings.show(Array.from({ length: 30 }, (_, at) => ({ id: `e${at}`, what: 'robot' })));
  assert.equal(place.querySelector('h2').textContent, '30 things');
  assert.equal(place.querySelectorAll('li').length, 20);
});

test('whoever accepts the loss goes on', () => {
  warnings.show([{ id: 'a', name: 'Visit', what: 'robot' }]);
  place.querySelector('button').click();
  assert.equal(canvas.inert, false);
  assert.equal(place.children.length, 0);
});
