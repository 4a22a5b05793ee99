import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { drawnPath } from '../parts/drawn-path.js';
import { openPage } from './page.js';

let canvas;
let strokes;
let lines;
let path;

beforeEach(() => {
  const document = openPage('<canvas width="600" height="180"></canvas>');
  canvas = document.querySelector('canvas');
  strokes = [];
  lines = 0;
  canvas.getContext = () => ({
    beginPath: () => strokes.push('begin'),
    moveTo: (x, y) => strokes.push(`${x},${y}`),
    lineTo: (x, y) => strokes.push(`${x},${y}`),
    stroke: () => {},
    clearRect: () => strokes.push('clear'),
  });
  canvas.getBoundingClientRect = () => ({ left: 10, top: 20, width: 300, height: 90 });
  canvas.setPointerCapture = () => {};
  path = drawnPath(canvas, () => lines++);
});

test('a line is drawn where the pointer is, in whatever size the canvas is shown', () => {
  point('pointerdown', 10, 20);
  point('pointermove', 160, 65);
  point('pointerup', 160, 65);
  assert.deepEqual(strokes, ['begin', '0,0', '300,90']);
  assert.equal(lines, 1);
});

test('a pointer that only passes by draws nothing', () => {
  point('pointermove', 160, 65);
  point('pointerup', 160, 65);
  assert.deepEqual(strokes, []);
  assert.equal(lines, 0);
});

test('what was drawn is cleared', () => {
  path.clear();
  assert.deepEqual(strokes, ['clear']);
});

function point(kind, clientX, clientY) {
  const event = new window.Event(kind);
  Object.assign(event, { clientX, clientY, pointerId: 1 });
  canvas.dispatchEvent(event);
}
