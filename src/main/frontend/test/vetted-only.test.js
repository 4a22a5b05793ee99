import assert from 'node:assert/strict';
import { test } from 'node:test';
import VettedOnly from '../parts/process/vetted-only.js';

function installed() {
  const menus = {};
  let panel;
  new VettedOnly(
    { on: () => {} },
    {},
    { registerProvider: (menu, priority, provider) => (menus[menu] = provider.getPopupMenuEntries()) },
    { registerProvider: (priority, provider) => (panel = provider.getGroups()) },
  );
  return { menus, panel };
}

test('no menu offers a script, not even within a group of entries', () => {
  const { menus } = installed();
  assert.deepEqual(Object.keys(menus), ['bpmn-create', 'bpmn-append', 'bpmn-replace']);
  for (const allowed of Object.values(menus)) {
    const offered = allowed({
      'create-script-task': { label: 'Script' },
      'create-user-task': { label: 'User' },
      more: { entries: { 'replace-with-script-task': {}, 'replace-with-user-task': {} } },
    });
    assert.deepEqual(offered, {
      'create-user-task': { label: 'User' },
      more: { entries: { 'replace-with-user-task': {} } },
    });
  }
});

test('the panel keeps the groups that may be filled in', () => {
  const { panel } = installed();
  const groups = ['general', 'CamundaPlatform__Script', 'CamundaPlatform__ExternalTask', 'CamundaPlatform__Input'];
  assert.deepEqual(
    panel(groups.map((id) => ({ id }))).map(({ id }) => id),
    ['general', 'CamundaPlatform__Input'],
  );
});
