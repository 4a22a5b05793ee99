// Reads and writes what stands in an element's extension elements, each as one step that can be undone.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

const TIMER = 'bpmn:TimerEventDefinition';

export function property(element, name) {
  return entries(element).find((entry) => entry.name === name)?.value ?? '';
}

/** An empty value takes the property away. */
export function setProperty(element, name, value, injector) {
  const others = entries(element).filter((entry) => entry.name !== name);
  const create = factory(injector);
  const values = value ? [...others, create('camunda:Property', { name, value })] : others;
  const without = extensions(element).filter((one) => one.$type !== 'camunda:Properties');
  write(element, values.length ? [create('camunda:Properties', { values }), ...without] : without, injector);
}

/** Whether the task has this timeout listener: reminder or escalation. */
export function hasTimeoutListener(element, id) {
  return extensions(element).some(
    (one) => one.$type === 'camunda:TaskListener' && one.get('id') === id && one.event === 'timeout',
  );
}

export function setTimeoutListener(element, id, on, injector) {
  const others = extensions(element).filter((one) => !(one.$type === 'camunda:TaskListener' && one.get('id') === id));
  write(element, on ? [...others, timeoutListener(id, factory(injector))] : others, injector);
}

/** The listener as every user task has it: its moment comes from the table of due dates. */
export function timeoutListener(id, create) {
  const bean = id === 'reminder' ? 'remindWorker' : 'escalateToSupervisor';
  const timeDate = create('bpmn:FormalExpression', { body: `\${workDates.${id}(execution)}` });
  return create('camunda:TaskListener', {
    delegateExpression: `\${${bean}}`,
    event: 'timeout',
    id,
    eventDefinitions: [create(TIMER, { timeDate })],
  });
}

/** Whether the element lets a listener run where it starts. */
export function startListener(element, bean) {
  return extensions(element).find(
    (one) =>
      one.$type === 'camunda:ExecutionListener' && one.event === 'start' && one.delegateExpression === `\${${bean}}`,
  );
}

/** The stage that the case enters at this element: a property and the listener that reads it. */
export function setStage(element, stage, injector) {
  const create = factory(injector);
  const others = entries(element).filter((entry) => entry.name !== 'stage');
  const values = stage ? [...others, create('camunda:Property', { name: 'stage', value: stage })] : others;
  const listener = startListener(element, 'enterStage');
  const rest = extensions(element).filter((one) => one.$type !== 'camunda:Properties' && (stage || one !== listener));
  const listeners =
    stage && !listener
      ? [create('camunda:ExecutionListener', { delegateExpression: '${enterStage}', event: 'start' })]
      : [];
  write(
    element,
    [...(values.length ? [create('camunda:Properties', { values })] : []), ...listeners, ...rest],
    injector,
  );
}

/** A called process works on the same case. */
export function withCaseMappings(element, injector) {
  const create = factory(injector);
  const all = extensions(element);
  const ins = all.filter((one) => one.$type === 'camunda:In');
  const key = ins.some((one) => one.businessKey)
    ? []
    : [create('camunda:In', { businessKey: '#{execution.processBusinessKey}' })];
  const id = ins.some((one) => one.source === 'caseId')
    ? []
    : [create('camunda:In', { source: 'caseId', target: 'caseId' })];
  return [...all, ...key, ...id];
}

/** The process where its pool is chosen. */
export function processOf(element) {
  return is(element, 'bpmn:Participant') ? getBusinessObject(element).get('processRef') : getBusinessObject(element);
}

export function extensions(element) {
  return processOf(element).get('extensionElements')?.get('values') ?? [];
}

export function extensionElements(element, values, injector) {
  const create = factory(injector);
  const before = processOf(element).get('extensionElements');
  if (!values.length) {
    return undefined;
  }
  const made = create('bpmn:ExtensionElements', { values });
  Object.assign(made.$attrs, before?.$attrs);
  values.forEach((value) => (value.$parent = made));
  made.$parent = processOf(element);
  return made;
}

export function factory(injector) {
  const bpmn = injector.get('bpmnFactory');
  return (type, attributes) => {
    const made = bpmn.create(type, attributes);
    setParents(made, attributes);
    return made;
  };
}

function setParents(parent, attributes) {
  Object.values(attributes)
    .flat()
    .filter((value) => value && typeof value === 'object' && value.$type)
    .forEach((child) => (child.$parent = parent));
}

function entries(element) {
  return extensions(element)
    .filter((one) => one.$type === 'camunda:Properties')
    .flatMap((one) => one.get('values') ?? []);
}

function write(element, values, injector) {
  injector.get('modeling').updateModdleProperties(element, processOf(element), {
    extensionElements: extensionElements(element, values, injector),
  });
}
