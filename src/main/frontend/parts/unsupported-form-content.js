// What a form contains and the editor would not write back. Where a component stands in the grid, and who wrote the file, is
// the editor's to decide.

const OURS = ['exporter', 'schemaVersion', 'layout'];

/** @returns [{id, name, what}]: the component, and what of it would be lost */
export function unsupportedFormContent(before, after) {
  const unsupported = [];
  compare(JSON.parse(before), JSON.parse(after), '', { id: null, name: null }, unsupported);
  return unsupported;
}

function compare(old, now, at, owner, unsupported) {
  if (old === null || typeof old !== 'object') {
    if (old !== now) {
      unsupported.push({ ...owner, what: `${at}: ${JSON.stringify(old)}` });
    }
    return;
  }
  for (const [key, value] of Object.entries(old)) {
    const path = at ? `${at}.${key}` : key;
    const inner =
      value && typeof value === 'object' && value.type && value.id
        ? { id: value.id, name: value.label ?? value.key ?? null }
        : owner;
    if (now === null || typeof now !== 'object' || !(key in now)) {
      if (!OURS.includes(key)) {
        unsupported.push({ ...inner, what: `${path}: ${JSON.stringify(value)}` });
      }
    } else if (!OURS.includes(key)) {
      compare(value, now[key], path, inner, unsupported);
    }
  }
}
