import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstFreeId, isGenerated, toPascalCase } from '../parts/process/element-ids.js';

test('an id is made of the words of the name', () => {
  assert.equal(toPascalCase('Make a home visit'), 'MakeAHomeVisit');
  assert.equal(toPascalCase("Client's consent on file?"), 'ClientsConsentOnFile');
  assert.equal(toPascalCase('Élan vital – façade'), 'ElanVitalFacade');
});

test('it begins with a letter and stays short', () => {
  assert.equal(toPascalCase('30 days later'), 'DaysLater');
  assert.equal(toPascalCase('a'.repeat(100)).length, 60);
  assert.equal(toPascalCase('家访'), '');
  assert.equal(toPascalCase(undefined), '');
});

test('only ids that the editor made up are generated', () => {
  assert.ok(isGenerated('Activity_0a1b2c3'));
  assert.ok(!isGenerated('Activity_home'));
  assert.ok(!isGenerated('MakeAHomeVisit'));
});

test('the first free id is taken, counted from two', () => {
  const taken = new Set(['Visit', 'Visit2']);
  assert.equal(
    firstFreeId('Visit', 'Activity_1', (id) => taken.has(id)),
    'Visit3',
  );
  assert.equal(
    firstFreeId('Call', 'Activity_1', (id) => taken.has(id)),
    'Call',
  );
});

test('its own id is free for it; no name makes no id', () => {
  assert.equal(
    firstFreeId('Visit', 'Visit', () => true),
    'Visit',
  );
  assert.equal(
    firstFreeId('', 'Activity_1', () => false),
    null,
  );
  assert.equal(
    firstFreeId('Visit', 'Activity_1', () => true),
    null,
  );
});
