import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { putComments, takeComments } from '../parts/xml-comments.js';
import { openPage } from './page.js';

before(() => openPage());

test('comments come back before the element that followed them', () => {
  const comments = takeComments('<d id="d"><a id="a"/><!-- of b --><b id="b"/></d>');
  assert.match(putComments('<d id="d"><b id="b"/><a id="a"/></d>', comments), /<!-- of b --><b id="b"/);
});

test('a comment at the end comes back at the end of the same element', () => {
  const comments = takeComments('<d id="d"><a id="a"><x/><!-- last --></a></d>');
  assert.match(putComments('<d id="d"><a id="a"><x/></a></d>', comments), /<x\/><!-- last --><\/a>/);
});

test('a comment above the file stays above it', () => {
  const comments = takeComments('<!-- licence --><d id="d"/>');
  assert.match(putComments('<d id="d"/>', comments), /<!-- licence --><d id="d"\/>/);
});

test('a comment whose element is gone is not lost', () => {
  const comments = takeComments('<d id="d"><!-- of b --><b id="b"/></d>');
  assert.match(putComments('<d id="d"><a id="a"/></d>', comments), /<a id="a"\/><!-- of b --><\/d>/);
});

test('a file without comments is written as it is', () => {
  assert.equal(putComments('<d   id="d"/>', takeComments('<d id="d"/>')), '<d   id="d"/>');
});

test('what is no XML has no comments', () => {
  assert.deepEqual(takeComments('<d><!-- a --'), []);
});
