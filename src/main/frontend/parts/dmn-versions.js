// Reads tables of older tools: DMN 1.1 and 1.2 differ from 1.3 in namespaces, and 1.1 keeps the diagram at the elements.
const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const DMNDI = 'https://www.omg.org/spec/DMN/20191111/DMNDI/';
const DC = 'http://www.omg.org/spec/DMN/20180521/DC/';
const DI = 'http://www.omg.org/spec/DMN/20180521/DI/';
const BIODI = 'http://bpmn.io/schema/dmn/biodi/1.0';

const OLDER_NAMESPACES = [
  ['http://www.omg.org/spec/DMN/20151101/dmn.xsd', MODEL],
  ['http://www.omg.org/spec/DMN/20151101/dmn11.xsd', MODEL],
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', MODEL],
  ['http://www.omg.org/spec/DMN/20180521/DMNDI/', DMNDI],
];

export function asDmn13(xml) {
  const named = OLDER_NAMESPACES.reduce((so, [old, now]) => so.replaceAll(`"${old}"`, `"${now}"`), xml);
  return named.includes(`"${BIODI}"`) ? withDiagram(named) : named;
}

/** Bounds and edges, which stood at each element, become the file's diagram. */
function withDiagram(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  const diagram = document.createElementNS(DMNDI, 'dmndi:DMNDiagram');
  diagram.setAttribute('id', 'DMNDiagram_1');
  for (const bounds of all(document, 'bounds')) {
    diagram.append(shapeOf(document, bounds));
  }
  for (const edge of all(document, 'edge')) {
    const drawn = edgeOf(document, edge);
    if (drawn) {
      diagram.append(drawn);
    }
  }
  for (const old of [...all(document, 'bounds'), ...all(document, 'edge')]) {
    const around = old.parentNode;
    old.remove();
    if (!around.children.length) {
      around.remove();
    }
  }
  const whole = document.createElementNS(DMNDI, 'dmndi:DMNDI');
  whole.append(diagram);
  root.append(whole);
  [...root.attributes].filter(({ value }) => value === BIODI).forEach(({ name }) => root.removeAttribute(name));
  return new XMLSerializer().serializeToString(document);
}

function shapeOf(document, bounds) {
  const made = document.createElementNS(DMNDI, 'dmndi:DMNShape');
  made.setAttribute('dmnElementRef', elementOf(bounds).getAttribute('id'));
  const place = document.createElementNS(DC, 'dc:Bounds');
  ['x', 'y', 'width', 'height'].forEach((name) => place.setAttribute(name, bounds.getAttribute(name)));
  made.append(place);
  return made;
}

function edgeOf(document, edge) {
  const needs = [...elementOf(edge).querySelectorAll('[href]')].find(
    (one) => one.getAttribute('href') === `#${edge.getAttribute('source')}`,
  );
  if (!needs) {
    return null;
  }
  const requirement = needs.parentNode;
  if (!requirement.getAttribute('id')) {
    requirement.setAttribute(
      'id',
      `${requirement.localName}_${edge.getAttribute('source')}_${elementOf(edge).getAttribute('id')}`,
    );
  }
  const made = document.createElementNS(DMNDI, 'dmndi:DMNEdge');
  made.setAttribute('dmnElementRef', requirement.getAttribute('id'));
  for (const point of edge.children) {
    const bend = document.createElementNS(DI, 'di:waypoint');
    ['x', 'y'].forEach((name) => bend.setAttribute(name, point.getAttribute(name)));
    made.append(bend);
  }
  return made;
}

function all(document, name) {
  return [...document.getElementsByTagNameNS(BIODI, name)];
}

/** What the diagram is of: it stands around its extension elements. */
function elementOf(old) {
  return old.parentNode.parentNode;
}
