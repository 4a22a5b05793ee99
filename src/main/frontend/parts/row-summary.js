// A row of a list in one line: what the fields say that the list's custom property `summary` names.
import { fieldsOf } from './row-order.js';
import { optionsOf } from './select-options.js';
import { momentInWords, typedMoment, typedNumber } from './typed-values.js';

/** The texts of the line, those that are filled in. data: what the form opened with, for its options. */
export function summaryOf(list, row, data, page) {
  return summaryFields(list)
    .map((field) => textOf(field, row?.[field.key], data, page))
    .filter(Boolean);
}

/** What the first of the line's fields says: the row is called by it. Empty where nothing is filled in. */
export function titleOf(list, row, data, page) {
  const [first] = summaryFields(list);
  return first ? textOf(first, row?.[first.key], data, page) : '';
}

/** False while something is to be filled in that the line would show. */
export function isSummed(list, row) {
  return summaryFields(list).every(({ key }) => ![null, undefined, ''].includes(row?.[key]));
}

/** A list whose rows hold one field alone has nothing to fold. */
export function isFoldable(list) {
  return summaryFields(list).length > 0 && fieldsOf(list).filter(({ key }) => key).length > 1;
}

function summaryFields(list) {
  const named = (list.properties?.summary ?? '').split(',').map((key) => key.trim());
  const fields = fieldsOf(list);
  return named.map((key) => fields.find((field) => field.key === key)).filter(Boolean);
}

function textOf(field, value, data, page) {
  if (value === null || value === undefined || value === '') {
    return '';
  }
  if (field.type === 'datetime') {
    return dayOf(value, field, page);
  }
  if (field.type === 'number') {
    return typedNumber(value, page);
  }
  const options = optionsOf(field, data);
  return [value]
    .flat()
    .map((one) => options.find((option) => option.value === one)?.label ?? String(one))
    .join(', ');
}

function dayOf(value, field, page) {
  const { date, time } = typedMoment(value, field, page);
  return momentInWords(value, field, page) ? [date, time].filter(Boolean).join(' ') : String(value);
}
