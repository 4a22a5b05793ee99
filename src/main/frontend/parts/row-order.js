// The rows of a list in another order, and all that goes with a row: what is wrong in it, and the fields elsewhere in the
// form that name it by its number.

/** An order says for each new place which row stands there: [1, 0, 2] exchanges the first two, [0, 2] takes the second out. */
export function movedOrder(count, from, to) {
  const order = [...Array(count).keys()];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}

export function orderWithout(count, index) {
  return [...Array(count).keys()].filter((at) => at !== index);
}

export function reordered(rows, order) {
  return order.map((at) => rows[at]);
}

/** The errors of a form by component, then by the number of each row around it; parents: numbers of the rows around the list. */
export function reorderedErrors(errors, list, parents, order) {
  const result = { ...errors };
  for (const { id } of fieldsOf(list)) {
    if (result[id]) {
      result[id] = within(result[id], parents, (rows) => reordered(rows, order));
    }
  }
  return result;
}

export function hasErrors(errors, list, parents, index) {
  return fieldsOf(list).some(({ id }) => {
    const ofRow = [...parents, index].reduce((at, step) => at?.[step], errors[id]);
    return isError(ofRow);
  });
}

/**
 * Fields with the custom property `rowOf` hold the number of a row of that list: they go on naming the same row. The number
 * of a row that is taken out is emptied.
 */
export function renumbered(data, schema, list, order) {
  const result = { ...data };
  for (const other of schema.components.filter(({ type }) => type === 'dynamiclist')) {
    for (const { key } of fieldsOf(other).filter(({ properties }) => properties?.rowOf === list.path)) {
      result[other.path] = (result[other.path] ?? []).map((row) => ({ ...row, [key]: newNumber(row?.[key], order) }));
    }
  }
  return result;
}

function newNumber(number, order) {
  const known = Number.isInteger(number) && number >= 1;
  const at = order.indexOf(number - 1);
  return !known || number > Math.max(...order, 0) + 1 ? (number ?? null) : at < 0 ? null : at + 1;
}

/** Every component of a list that holds a value, those within groups and further lists included. */
export function fieldsOf({ components = [] }) {
  return components.flatMap((component) => (component.components ? fieldsOf(component) : [component]));
}

function within(value, path, change) {
  if (!value || !path.length) {
    return value ? change(value) : value;
  }
  const [step, ...rest] = path;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = within(copy[step], rest, change);
  return copy;
}

function isError(value) {
  return value && typeof value === 'object' ? Object.values(value).some(isError) : typeof value === 'string';
}
