// Tables drawn by older tools: DMN 1.1 and 1.2 say the same as 1.3 under other names, and 1.1 keeps the picture elsewhere.
const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const DMNDI = 'https://www.omg.org/spec/DMN/20191111/DMNDI/';
const DC = 'http://www.omg.org/spec/DMN/20180521/DC/';
const DI = 'http://www.omg.org/spec/DMN/20180521/DI/';
const OLD_PICTURE = 'http://bpmn.io/schema/dmn/biodi/1.0';

const OLDER = [
  ['http://www.omg.org/spec/DMN/20151101/dmn.xsd', MODEL],
  ['http://www.omg.org/spec/DMN/20151101/dmn11.xsd', MODEL],
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', MODEL],
  ['http://www.omg.org/spec/DMN/20180521/DMNDI/', DMNDI],
];

export function asDmn13(xml) {
  const named = OLDER.reduce((so, [old, now]) => so.replaceAll(`"${old}"`, `"${now}"`), xml);
  return named.includes(`"${OLD_PICTURE}"`) ? withPicture(named) : named;
}

/** Bounds and edges, which stood at each element, become the file's picture. */
function withPicture(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  const picture = document.createElementNS(DMNDI, 'dmndi:DMNDiagram');
  picture.setAttribute('id', 'DMNDiagram_1');
  for (const bounds of all(document, 'bounds')) {
    picture.append(shape(document, bounds));
  }
  for (const edge of all(document, 'edge')) {
    const drawn = line(document, edge);
    if (drawn) {
      picture.append(drawn);
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
  whole.append(picture);
  root.append(whole);
  [...root.attributes].filter(({ value }) => value === OLD_PICTURE).forEach(({ name }) => root.removeAttribute(name));
  return new XMLSerializer().serializeToString(document);
}

function shape(document, bounds) {
  const made = document.createElementNS(DMNDI, 'dmndi:DMNShape');
  made.setAttribute('dmnElementRef', drawnElement(bounds).getAttribute('id'));
  const place = document.createElementNS(DC, 'dc:Bounds');
  ['x', 'y', 'width', 'height'].forEach((name) => place.setAttribute(name, bounds.getAttribute(name)));
  made.append(place);
  return made;
}

function line(document, edge) {
  const needs = [...drawnElement(edge).querySelectorAll('[href]')].find((one) => one.getAttribute('href') === `#${edge.getAttribute('source')}`);
  if (!needs) {
    return null;
  }
  const requirement = needs.parentNode;
  if (!requirement.getAttribute('id')) {
    requirement.setAttribute('id', `${requirement.localName}_${edge.getAttribute('source')}_${drawnElement(edge).getAttribute('id')}`);
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
  return [...document.getElementsByTagNameNS(OLD_PICTURE, name)];
}

/** What the picture is of: it stands around its extension elements. */
function drawnElement(old) {
  return old.parentNode.parentNode;
}
