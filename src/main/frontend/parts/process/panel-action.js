// What an automatic step does, needs and leaves behind.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { selectEntry, messageEntry } from './entries.js';

export function actionEntries(element, injector, { texts, choices }) {
  const step = getBusinessObject(element);
  const steps = (choices.actions ?? []).filter(({ kind }) => kind === 'STEP');
  const now = step.get('camunda:delegateExpression');
  const action = steps.find(({ calls }) => calls[0].expression === now);
  const entries = action ? [messageEntry('tl-explained', explained(action, texts))] : [];
  if (step.get('camunda:modelerTemplate')) {
    return entries;
  }
  const options = steps.map(({ calls, words }) => ({ value: calls[0].expression, label: words }));
  return [
    selectEntry('tl-action-choice', texts.actionChoice, {
      options: [{ value: '', label: texts.none }, ...options.sort((a, b) => a.label.localeCompare(b.label))],
      get: () => now,
      set: (of, value) =>
        injector.get('modeling').updateProperties(of, {
          'camunda:delegateExpression': value || undefined,
          'camunda:expression': undefined,
          'camunda:class': undefined,
          'camunda:type': undefined,
          'camunda:topic': undefined,
        }),
    }),
    ...entries,
  ];
}

function explained(action, texts) {
  const line = ({ words, name, type, optional }) => ({
    text: `${words}: ${name}, ${texts[`type${type}`]}${optional ? `, ${texts.optional}` : ''}`,
    tone: 'tl-panel-note--item',
  });
  const list = (title, values) =>
    values.length ? [{ text: title, tone: 'tl-panel-note--title' }, ...values.map(line)] : [];
  return [
    { text: action.words },
    ...(action.answersOf ? [{ text: texts.actionAnswers.replace('{form}', action.answersOf) }] : []),
    ...list(texts.actionNeeds, action.inputs),
    ...list(texts.actionLeaves, action.outputs),
  ];
}
