// The conditions of flows that the panel can show as a choice: one variable compared with one value.

const SIMPLE = /^\$\{\s*(\w+)\s*(==|!=)\s*(?:'([^']*)'|(true|false|-?\d+(?:\.\d+)?))\s*}$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** {name, operator, value}; null where the expression says more than that. */
export function parseCondition(body) {
  const parts = body.match(SIMPLE);
  if (!parts) {
    return null;
  }
  const [, name, operator, text, bare] = parts;
  return { name, operator, value: text ?? bare };
}

/** @param type of the variable: BOOLEAN and NUMBER are compared as such, all else as text */
export function conditionBody({ name, operator, value }, type) {
  return `\${${name} ${operator} ${literal(value, type)}}`;
}

function literal(value, type) {
  if (type === 'BOOLEAN') {
    return value || 'true';
  }
  return type === 'NUMBER' && NUMBER.test(value) ? value : `'${value.replace(/'/g, '')}'`;
}
