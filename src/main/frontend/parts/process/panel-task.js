// What a user task asks, of whom and until when.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { selectEntry, toOptions, checkboxEntry, textEntry } from './entries.js';
import { property, setProperty, setTimeoutListener, hasTimeoutListener } from './extensions.js';

const DUE = '${workDates.due(execution)}';
const WORKER = '${caseWorker.of(execution)}';

export function taskEntries(injector, { texts, choices }) {
  const modeling = injector.get('modeling');
  const get = (name) => (element) => getBusinessObject(element).get(`camunda:${name}`);
  const set = (name) => (element, value) =>
    modeling.updateProperties(element, { [`camunda:${name}`]: value || undefined });
  const listener = (id) => ({
    get: (element) => hasTimeoutListener(element, id),
    set: (element, on) => setTimeoutListener(element, id, on, injector),
  });
  const extension = (name) => ({
    get: (element) => property(element, name),
    set: (element, value) => setProperty(element, name, value, injector),
  });
  return [
    selectEntry('tl-form', texts.taskForm, {
      options: toOptions(choices.forms, texts.none),
      get: get('formRef'),
      set: (element, form) =>
        modeling.updateProperties(element, {
          'camunda:formRef': form || undefined,
          'camunda:formRefBinding': form ? 'latest' : undefined,
        }),
    }),
    selectEntry('tl-group', texts.taskGroup, {
      options: toOptions(choices.groups, texts.none),
      get: get('candidateGroups'),
      set: set('candidateGroups'),
    }),
    selectEntry('tl-assignee', texts.taskAssignee, {
      options: [
        { value: '', label: texts.taskAssigneeGroup },
        { value: WORKER, label: texts.taskAssigneeWorker },
      ],
      get: get('assignee'),
      set: set('assignee'),
    }),
    selectEntry('tl-licence', texts.taskLicence, {
      options: toOptions(choices.licences, texts.noLicence),
      ...extension('requiredLicence'),
    }),
    selectEntry('tl-activity', texts.taskActivity, {
      options: toOptions(choices.activities, texts.none),
      ...extension('activity'),
    }),
    selectEntry('tl-due', texts.taskDue, {
      options: [
        { value: DUE, label: texts.taskDueTable },
        { value: '', label: texts.none },
      ],
      get: get('dueDate'),
      set: set('dueDate'),
    }),
    textEntry('tl-due-from', texts.taskDueFrom, { ...extension('dueFrom'), hint: texts.taskDueFromHint }),
    checkboxEntry('tl-reminder', texts.taskReminder, listener('reminder')),
    checkboxEntry('tl-escalation', texts.taskEscalation, listener('escalation')),
  ];
}
