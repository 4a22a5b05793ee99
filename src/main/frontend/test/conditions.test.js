import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionBody, parseCondition } from '../parts/process/conditions.js';

test('one variable compared with one value is understood', () => {
  assert.deepEqual(parseCondition("${decision == 'approve'}"), { name: 'decision', operator: '==', value: 'approve' });
  assert.deepEqual(parseCondition('${ risk != 3 }'), { name: 'risk', operator: '!=', value: '3' });
  assert.deepEqual(parseCondition('${urgent == true}'), { name: 'urgent', operator: '==', value: 'true' });
  assert.deepEqual(parseCondition("${note == ''}"), { name: 'note', operator: '==', value: '' });
});

test('whatever says more is left as it is', () => {
  for (const body of ['', "${a == 'x' && b == 'y'}", '${plan.approved}', '${risk > 3}', "${fn(a) == 'x'}"]) {
    assert.equal(parseCondition(body), null, body);
  }
});

test('values are written by the type of the variable', () => {
  const written = (value, type) => conditionBody({ name: 'v', operator: '==', value }, type);
  assert.equal(written('true', 'BOOLEAN'), '${v == true}');
  assert.equal(written('', 'BOOLEAN'), '${v == true}');
  assert.equal(written('3.5', 'NUMBER'), '${v == 3.5}');
  assert.equal(written('many', 'NUMBER'), "${v == 'many'}");
  assert.equal(written('3', 'STRING'), "${v == '3'}");
});

test('no value can leave its quotes', () => {
  assert.equal(conditionBody({ name: 'v', operator: '!=', value: "x' || 'y" }, 'STRING'), "${v != 'x || y'}");
});

test('what was written is read again', () => {
  const condition = { name: 'outcome', operator: '!=', value: 'no-show' };
  assert.deepEqual(parseCondition(conditionBody(condition, 'STRING')), condition);
});
