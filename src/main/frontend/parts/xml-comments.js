// The editor forgets comments of the file; they are put back before the element, or at the end of the one, where they stood.

export function takeComments(xml) {
  const document = parse(xml);
  if (!document) {
    return [];
  }
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    found.push({ text: node.data, before: nextElementId(node), within: parentElementId(node) });
  }
  return found;
}

export function putComments(xml, comments) {
  const document = comments.length ? parse(xml) : null;
  if (!document) {
    return xml;
  }
  const byId = new Map([...document.querySelectorAll('[id]')].map((element) => [element.getAttribute('id'), element]));
  for (const { text, before, within } of comments) {
    const comment = document.createComment(text);
    const next = byId.get(before);
    const parent = next?.parentNode ?? byId.get(within) ?? document.documentElement;
    if (within === null) {
      document.insertBefore(comment, document.documentElement);
    } else {
      parent.insertBefore(comment, next ?? null);
    }
  }
  const written = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written}`;
}

function parse(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return document.querySelector('parsererror') ? null : document;
}

/** Id of the next element beside it. */
function nextElementId(node) {
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1 && next.getAttribute('id')) {
      return next.getAttribute('id');
    }
  }
  return null;
}

/** Id of the element around it; null where it stands outside the drawing. */
function parentElementId(node) {
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (at.nodeType === 1) {
      return at.getAttribute('id') ?? '';
    }
  }
  return null;
}
