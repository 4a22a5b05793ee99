// What a user task asks, of whom and until when.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { choose, named, tick, write } from './entries.js';
import { property, setProperty, setTimeoutListener, timeout } from './extensions.js';

const DUE = '${workDates.due(execution)}';
const WORKER = '${caseWorker.of(execution)}';

export function taskEntries(injector, { texts, choices }) {
  const modeling = injector.get('modeling');
  const get = (name) => (element) => getBusinessObject(element).get(`camunda:${name}`);
  const set = (name) => (element, value) => modeling.updateProperties(element, { [`camunda:${name}`]: value || undefined });
  const listener = (id) => ({
    get: (element) => timeout(element, id),
    set: (element, on) => setTimeoutListener(element, id, on, injector),
  });
  const extension = (name) => ({ get: (element) => property(element, name), set: (element, value) => setProperty(element, name, value, injector) });
  return [
    choose('tl-form', texts.taskForm, {
      options: named(choices.forms, texts.none),
      get: get('formRef'),
      set: (element, form) =>
        modeling.updateProperties(element, { 'camunda:formRef': form || undefined, 'camunda:formRefBinding': form ? 'latest' : undefined }),
    }),
    choose('tl-group', texts.taskGroup, { options: named(choices.groups, texts.none), get: get('candidateGroups'), set: set('candidateGroups') }),
    choose('tl-assignee', texts.taskAssignee, {
      options: [
        { value: '', label: texts.taskAssigneeGroup },
        { value: WORKER, label: texts.taskAssigneeWorker },
      ],
      get: get('assignee'),
      set: set('assignee'),
    }),
    choose('tl-licence', texts.taskLicence, { options: named(choices.licences, texts.noLicence), ...extension('requiredLicence') }),
    choose('tl-due', texts.taskDue, {
      options: [
        { value: DUE, label: texts.taskDueTable },
        { value: '', label: texts.none },
      ],
      get: get('dueDate'),
      set: set('dueDate'),
    }),
    write('tl-due-from', texts.taskDueFrom, { ...extension('dueFrom'), hint: texts.taskDueFromHint }),
    tick('tl-reminder', texts.taskReminder, listener('reminder')),
    tick('tl-escalation', texts.taskEscalation, listener('escalation')),
  ];
}
