import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { unsupportedXml } from '../parts/unsupported-xml.js';
import { openPage } from './page.js';

before(() => openPage());

const missing = (one, other) => unsupportedXml(one, other).map(({ id, what }) => `${id}: ${what}`);

test('the same meaning in another spelling is kept', () => {
  const one = '<a:d xmlns:a="urn:a" id="d"><a:t id="t" x="10.0" name="T"/><!-- note --></a:d>';
  const other = '<d xmlns="urn:a" id="d">\n  <t name="T" id="t" x="10"/>\n</d>';
  assert.deepEqual(missing(one, other), []);
});

test('an attribute that would go is told of the nearest element with an id', () => {
  const one = '<d id="d"><t id="t" name="T"><x color="red"/></t></d>';
  const other = '<d id="d"><t id="t" name="T"><x/></t></d>';
  assert.deepEqual(unsupportedXml(one, other), [{ id: 't', name: 'T', what: 'x color="red"' }]);
});

test('of an element that would go, its parts are not counted as well', () => {
  const one = '<d id="d"><robot id="r" arm="left"><joint>1</joint></robot></d>';
  assert.deepEqual(missing(one, '<d id="d"/>'), ['r: robot']);
});

test('a text that would change is told', () => {
  assert.deepEqual(missing('<d id="d"><doc>old</doc></d>', '<d id="d"><doc>new</doc></d>'), ['d: doc: old']);
});

test('of two alike, one that would go is noticed', () => {
  const one = '<d id="d"><p v="1"/><p v="2"/></d>';
  assert.deepEqual(missing(one, '<d id="d"><p v="1"/></d>'), ['d: p']);
});

test('the same number and type in other words is no difference', () => {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const one = `<d ${xsi} id="d"><e xsi:type="a:tExpression"/></d>`;
  assert.deepEqual(missing(one, `<d ${xsi} id="d"><e xsi:type="tExpression"/></d>`), []);
});
