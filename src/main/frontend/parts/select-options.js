// What a component offers to choose from: stated in it, in what the form opened with, or by an expression.

export function optionsOf({ values, valuesKey }, data, evaluated) {
  const given = valuesKey === undefined ? (values ?? evaluated) : data?.[valuesKey];
  return (Array.isArray(given) ? given : []).map(asOption).filter(Boolean);
}

function asOption(given) {
  if (given === null || given === undefined || given === '') {
    return null;
  }
  if (typeof given !== 'object') {
    return { label: String(given), value: given };
  }
  const value = given.value ?? given.label;
  return value === null || value === undefined ? null : { label: String(given.label ?? value), value };
}
