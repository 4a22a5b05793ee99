// Offers user tasks that have all they need: a group, a due date by the table, reminder and escalation.
import { factory, timeoutListener } from './extensions.js';

export default function PreconfiguredTasks(injector, popupMenu, palette, studio) {
  this.injector = injector;
  this.studio = studio;
  popupMenu.registerProvider(
    'bpmn-create',
    700,
    this.provider((shape) => ({ click: this.create(shape), dragstart: this.create(shape) })),
  );
  popupMenu.registerProvider('bpmn-append', 700, {
    getPopupMenuEntries: (element) => (entries) => ({
      ...this.entries((role) => this.append(element, role)),
      ...entries,
    }),
  });
  palette.registerProvider(400, this);
}

PreconfiguredTasks.$inject = ['injector', 'popupMenu', 'palette', 'studio'];

PreconfiguredTasks.prototype.provider = function (action) {
  return { getPopupMenuEntries: () => (entries) => ({ ...this.entries((role) => action(role)), ...entries }) };
};

PreconfiguredTasks.prototype.entries = function (action) {
  const { texts, choices } = this.studio;
  const entries = {};
  for (const group of choices.groups ?? []) {
    entries[`ready-${group.id}`] = {
      label: texts.readyFor.replace('{role}', group.name),
      description: texts.readyHint,
      className: 'bpmn-icon-user-task',
      group: { id: 'ready', name: texts.ready },
      action: action(group.id),
    };
  }
  return entries;
};

PreconfiguredTasks.prototype.getPaletteEntries = function () {
  const { texts } = this.studio;
  const start = this.create('caseworker');
  return (entries) => ({
    ...entries,
    'create.ready-task': {
      group: 'activity',
      className: 'bpmn-icon-user-task',
      title: texts.ready,
      action: { click: start, dragstart: start },
    },
  });
};

PreconfiguredTasks.prototype.create = function (role) {
  return (event) => {
    this.injector.get('popupMenu').close();
    this.injector.get('create').start(event, this.shape(role));
  };
};

PreconfiguredTasks.prototype.append = function (element, role) {
  const append = () => {
    this.injector.get('popupMenu').close();
    this.injector.get('autoPlace').append(element, this.shape(role));
  };
  const drag = (event) => {
    this.injector.get('popupMenu').close();
    this.injector.get('create').start(event, this.shape(role), { source: element });
  };
  return { click: append, dragstart: drag };
};

PreconfiguredTasks.prototype.shape = function (role) {
  const create = factory(this.injector);
  const task = create('bpmn:UserTask', {
    name: this.studio.texts.readyName,
    'camunda:candidateGroups': role,
    'camunda:formRefBinding': 'latest',
    'camunda:dueDate': '${workDates.due(execution)}',
    extensionElements: create('bpmn:ExtensionElements', {
      values: [timeoutListener('reminder', create), timeoutListener('escalation', create)],
    }),
  });
  if (role === 'caseworker') {
    task.set('camunda:assignee', '${caseWorker.of(execution)}');
  }
  return this.injector.get('elementFactory').createShape({ type: 'bpmn:UserTask', businessObject: task });
};
