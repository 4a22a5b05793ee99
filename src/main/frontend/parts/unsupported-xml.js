// What a file has and the editor would not write back: compared as meant, not as written. Nothing gets lost unseen.
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** @returns [{id, name, what}]: the nearest element that has an id, and what of it is missing; empty where all is kept */
export function unsupportedXml(before, after) {
  const kept = count(facts(after));
  const missing = [];
  for (const fact of facts(before)) {
    const left = kept.get(fact.key) ?? 0;
    if (left > 0) {
      kept.set(fact.key, left - 1);
    } else {
      missing.push(fact);
    }
  }
  return unique(missing);
}

/** What makes the file mean what it means: elements, attributes, texts, and the order of those that are alike. */
function facts(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) {
    return [];
  }
  const found = [];
  visit(document.documentElement, '', { id: null, name: null }, found);
  return found;
}

function visit(element, path, owner, found) {
  const id = element.getAttribute('id');
  const here = id ? { id, name: element.getAttribute('name') } : owner;
  const at = `${path}/${label(element)}`;
  const add = (key, what, whole = false) => found.push({ key, what, element: whole, ...here });
  add(at, element.nodeName, true);
  for (const attribute of element.attributes) {
    if (attribute.namespaceURI !== XMLNS && !isLocation(attribute)) {
      add(
        `${at}@${attribute.namespaceURI ?? ''}|${attribute.localName}=${value(attribute)}`,
        `${element.nodeName} ${attribute.nodeName}="${attribute.value}"`,
      );
    }
  }
  const children = [...element.children];
  const text = [...element.childNodes]
    .filter((node) => node.nodeType === 3 || node.nodeType === 4)
    .map((node) => node.data)
    .join('');
  if (text.trim()) {
    add(`${at}#${text.trim()}`, `${element.nodeName}: ${text.trim().slice(0, 80)}`);
  }
  const seen = new Map();
  for (const child of children) {
    const name = label(child);
    const number = child.getAttribute('id') ? '' : `[${seen.get(name) ?? 0}]`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    visit(child, at + number, here, found);
  }
}

function label(element) {
  const id = element.getAttribute('id');
  return `{${element.namespaceURI ?? ''}}${element.localName}${id ? `(${id})` : ''}`;
}

/** Prefixes are chosen anew, and numbers may be written in several ways. */
function value(attribute) {
  const text = attribute.value.trim();
  if (attribute.namespaceURI === XSI && attribute.localName === 'type') {
    return text.replace(/^.*:/, '');
  }
  return /^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text;
}

function isLocation(attribute) {
  return attribute.namespaceURI === XSI && attribute.localName === 'schemaLocation';
}

function count(all) {
  const counts = new Map();
  all.forEach(({ key }) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return counts;
}

/** Of an element that is gone altogether, not each of its parts as well. */
function unique(missing) {
  const gone = missing.filter(({ element }) => element).map(({ key }) => key);
  const within = ({ key }) =>
    gone.some((outer) => key !== outer && key.startsWith(outer) && /^[@#/[]/.test(key.slice(outer.length)));
  const reported = missing
    .filter((fact) => !within(fact))
    .map(({ id, name, what }) => [`${id} ${what}`, { id, name, what }]);
  return [...new Map(reported).values()];
}
