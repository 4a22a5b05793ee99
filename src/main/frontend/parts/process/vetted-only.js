// Removes from the menus and the panel what publishing would refuse: scripts, connectors, generated forms.

const STEPS = /script-task/;
const GROUPS = new Set([
  'CamundaPlatform__Script',
  'CamundaPlatform__ConnectorInput',
  'CamundaPlatform__ConnectorOutput',
  'CamundaPlatform__FieldInjection',
  'CamundaPlatform__ExternalTask',
  'CamundaPlatform__FormData',
  'CamundaPlatform__Form',
  'CamundaPlatform__CandidateStarter',
]);

export default function VettedOnly(eventBus, canvas, popupMenu, propertiesPanel) {
  // The panel's "Select" asks for a chooser of templates: the menu of replacements lists them.
  eventBus.on('elementTemplates.select', ({ element }) => {
    const place = canvas.getContainer().getBoundingClientRect();
    const position = { x: place.right - 340, y: place.top + 40 };
    popupMenu.open(element, 'bpmn-replace', position, { search: true, width: 320 });
  });
  for (const menu of ['bpmn-create', 'bpmn-append', 'bpmn-replace']) {
    popupMenu.registerProvider(menu, 100, { getPopupMenuEntries: () => (entries) => allowed(entries) });
  }
  propertiesPanel.registerProvider(150, {
    getGroups: () => (groups) => groups.filter((group) => !GROUPS.has(group.id)),
  });
}

VettedOnly.$inject = ['eventBus', 'canvas', 'popupMenu', 'propertiesPanel'];

function allowed(entries) {
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([id]) => !STEPS.test(id))
      .map(([id, entry]) => [id, entry.entries ? { ...entry, entries: allowed(entry.entries) } : entry]),
  );
}
