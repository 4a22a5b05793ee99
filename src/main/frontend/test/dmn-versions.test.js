import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { asDmn13 } from '../parts/dmn-versions.js';
import { openPage } from './page.js';

const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const DMNDI = 'https://www.omg.org/spec/DMN/20191111/DMNDI/';
const BIODI = 'http://bpmn.io/schema/dmn/biodi/1.0';

before(() => openPage());

test('a table of DMN 1.3 stays as it is', () => {
  const xml = `<definitions xmlns="${MODEL}"><decision id="risk"/></definitions>`;
  assert.equal(asDmn13(xml), xml);
});

for (const old of [
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20151101/dmn11.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
]) {
  test(`the namespace ${old} becomes that of DMN 1.3`, () => {
    assert.equal(asDmn13(`<definitions xmlns="${old}"/>`), `<definitions xmlns="${MODEL}"/>`);
  });
}

test('bounds and edges at the elements become a diagram', () => {
  const document = new DOMParser().parseFromString(asDmn13(dmn11()), 'application/xml');
  const shapes = [...document.getElementsByTagNameNS(DMNDI, 'DMNShape')];
  assert.deepEqual(
    shapes.map((shape) => [shape.getAttribute('dmnElementRef'), shape.firstElementChild.getAttribute('x')]),
    [
      ['risk', '150'],
      ['age', '160'],
    ],
  );
  const [edge] = document.getElementsByTagNameNS(DMNDI, 'DMNEdge');
  assert.equal(edge.getAttribute('dmnElementRef'), 'informationRequirement_age_risk');
  assert.equal(document.getElementsByTagName('informationRequirement')[0].id, 'informationRequirement_age_risk');
  assert.deepEqual(
    [...edge.children].map((point) => point.getAttribute('y')),
    ['250', '230'],
  );
});

test('nothing of the old diagram stays behind', () => {
  const written = asDmn13(dmn11());
  assert.ok(!written.includes('biodi'));
  assert.ok(!written.includes('extensionElements'));
  assert.ok(!written.includes(BIODI));
});

function dmn11() {
  return `<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:biodi="${BIODI}" id="d" name="d">
    <decision id="risk" name="Risk">
      <extensionElements>
        <biodi:bounds x="150" y="150" width="180" height="80"/>
        <biodi:edge source="age"><biodi:waypoint x="200" y="250"/><biodi:waypoint x="200" y="230"/></biodi:edge>
      </extensionElements>
      <informationRequirement><requiredInput href="#age"/></informationRequirement>
    </decision>
    <inputData id="age" name="Age">
      <extensionElements><biodi:bounds x="160" y="250" width="125" height="45"/></extensionElements>
    </inputData>
  </definitions>`;
}
