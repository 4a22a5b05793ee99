// The fields of a form's schema, and the answers to them, by the path that the API names: "home.on", "household[2].name".

const ROWS = /\[\d+\]/g;

/** Path, with [] for the rows of lists → {field, label, lists: labels of the lists around it}. */
export function fieldsOf(schema) {
  const fields = new Map();
  collect(schema?.components ?? [], '', [], fields);
  return fields;
}

function collect(components, at, lists, fields) {
  for (const component of components) {
    if (component.key) {
      fields.set(join(at, component.key), { field: component, label: labelOf(component), lists });
    } else if (component.components) {
      const list = component.type === 'dynamiclist';
      const path = join(at, component.path) + (list ? '[]' : '');
      collect(component.components, path, list ? [...lists, labelOf(component)] : lists, fields);
    }
  }
}

/** What is answered, one entry for each field: {path, value}. Choices of many stay together; what is empty is no answer. */
export function answersOf(values, at = '') {
  if (Array.isArray(values) && values.some((row) => row && typeof row === 'object')) {
    return values.flatMap((row, index) => answersOf(row, `${at}[${index}]`));
  }
  if (values && typeof values === 'object' && !Array.isArray(values)) {
    return Object.entries(values).flatMap(([key, value]) => answersOf(value, join(at, key)));
  }
  return isEmpty(values) ? [] : [{ path: at, value: values }];
}

/** The path with [] in place of the number of each row. */
export function everyRow(path) {
  return path.replace(ROWS, '[]');
}

/** The numbers of the rows in a path, as people count. */
export function rowsIn(path) {
  return (path.match(ROWS) ?? []).map((row) => Number(row.slice(1, -1)) + 1);
}

export function valueAt(values, path) {
  return steps(path).reduce((within, step) => within?.[step], values);
}

/** Whether nothing stands there yet, and the row that it belongs to was not taken away. */
export function hasPlace(values, path) {
  let within = values;
  for (const step of steps(path)) {
    if (Array.isArray(within) && typeof step === 'number' && step >= within.length) {
      return false;
    }
    within = within?.[step];
  }
  return isEmpty(within);
}

/** A copy of the values with that one at its place; rows that are missing on the way are begun. */
export function withValue(values, path, value) {
  const copy = structuredClone(values);
  const way = steps(path);
  const last = way.pop();
  const place = way.reduce((within, step, index) => {
    for (let row = 0; Array.isArray(within) && row < step; row++) {
      within[row] ??= {};
    }
    within[step] ??= typeof (way[index + 1] ?? last) === 'number' ? [] : {};
    return within[step];
  }, copy);
  place[last] = value;
  return copy;
}

export function isEmpty(value) {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function steps(path) {
  return path
    .replace(/\[(\d+)\]/g, '.[$1]')
    .split('.')
    .filter(Boolean)
    .map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
}

function join(before, name) {
  return before && name ? `${before}.${name}` : before || name || '';
}

/** A field for a day or a time has labels of its own. */
function labelOf(component) {
  return component.label || component.dateLabel || component.timeLabel || component.key || '';
}
