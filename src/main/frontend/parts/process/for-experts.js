// What only people who know BPMN need stands behind one switch, remembered in this browser.

const KEY = 'throughline.experts';
const GROUPS = /^(tl-|ElementTemplates__|general$|documentation$|timer$|message$|signal$|error$|escalation$|link$)/;
const FIELDS = new Set(['name', 'processName']);
const EXPERT_FIELDS = new Set(['tl-due-from']);
const EXPERT_TOOLS = new Set([
  'lasso-tool',
  'global-connect-tool',
  'create.task',
  'create.intermediate-event',
  'create.subprocess-expanded',
  'create.data-object',
  'create.data-store',
  'create.participant-expanded',
  'create.group',
  'append.append-task',
  'append.intermediate-event',
  'set-color',
]);

/** Says nothing of it to the server: it changes what is shown, never what is drawn. */
export default function ForExperts(eventBus, propertiesPanel, palette, contextPad) {
  this.eventBus = eventBus;
  this.on = remembered();
  const tools = (entries) => (this.on ? entries : layTools(entries));
  // After every other provider, so that all that they offer is seen.
  propertiesPanel.registerProvider(100, {
    getGroups: () => (groups) => (this.on ? groups : groups.map(layGroup).filter(Boolean)),
  });
  palette.registerProvider(200, { getPaletteEntries: () => tools });
  const pad = () => tools;
  contextPad.registerProvider(200, { getContextPadEntries: pad, getMultiElementContextPadEntries: pad });
}

ForExperts.$inject = ['eventBus', 'propertiesPanel', 'palette', 'contextPad'];

ForExperts.prototype.set = function (on) {
  this.on = on;
  try {
    localStorage.setItem(KEY, on ? 'yes' : 'no');
  } catch {
    // a browser that keeps nothing asks again at the next visit
  }
  this.eventBus.fire('propertiesPanel.providersChanged');
  this.eventBus.fire('i18n.changed');
};

function remembered() {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

/** Of the general group the name alone; null where nothing is left. */
function layGroup(group) {
  if (!GROUPS.test(group.id)) {
    return null;
  }
  if (!group.entries) {
    return group;
  }
  const shown = group.id === 'general' ? (id) => FIELDS.has(id) : (id) => !EXPERT_FIELDS.has(id);
  const entries = group.entries.filter(({ id }) => shown(id));
  return entries.length ? { ...group, entries } : null;
}

function layTools(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !EXPERT_TOOLS.has(id)));
}
