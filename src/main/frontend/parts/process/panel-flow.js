// When a way out of a gateway is taken: a variable compared with a value.
import { getBusinessObject, is, isAny } from 'bpmn-js/lib/util/ModelUtil';
import { selectEntry, messageEntry, checkboxEntry, textEntry } from './entries.js';
import { conditionBody, parseCondition } from './conditions.js';
import { factory } from './extensions.js';

export function flowEntries(element, injector, { texts, choices }) {
  if (!is(element, 'bpmn:SequenceFlow') || !isAny(element.source, ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'])) {
    return [];
  }
  const otherwise = checkboxEntry('tl-otherwise', texts.flowOtherwise, {
    get: (of) => gateway(of).get('default') === getBusinessObject(of),
    set: (of, on) => setDefault(of, on, injector),
  });
  if (gateway(element).get('default') === getBusinessObject(element)) {
    return [otherwise];
  }
  const body = getBusinessObject(element).get('conditionExpression')?.get('body') ?? '';
  const condition = parseCondition(body);
  if (body && !condition) {
    return [otherwise, messageEntry('tl-condition', [{ text: `${texts.flowOwn} ${body}` }])];
  }
  return [otherwise, ...comparison(condition, injector, texts, choices.variables ?? [])];
}

function comparison(condition, injector, texts, variables) {
  const { name = '', operator = '==', value = '' } = condition ?? {};
  const known = variables.filter((variable) => variable.name === name);
  const values = new Map(known.flatMap((variable) => variable.values).map((one) => [one.id, one.name]));
  const boolean = known.some(({ type }) => type === 'BOOLEAN');
  const put = (of, to) => setCondition(of, { name, operator, value, ...to }, variables, injector);
  const unique = [...new Map(variables.map((variable) => [variable.name, variable])).values()];
  return [
    selectEntry('tl-variable', texts.flowVariable, {
      options: [
        { value: '', label: texts.none },
        ...unique.map((one) => ({ value: one.name, label: `${one.words} (${one.name}, ${one.from})` })),
      ],
      get: () => name,
      set: (of, to) => put(of, { name: to, value: '' }),
    }),
    selectEntry('tl-operator', texts.flowOperator, {
      options: [
        { value: '==', label: texts.flowIs },
        { value: '!=', label: texts.flowIsNot },
      ],
      get: () => operator,
      set: (of, to) => put(of, { operator: to }),
    }),
    values.size || boolean
      ? selectEntry('tl-value', texts.flowValue, {
          options: boolean
            ? [
                { value: 'true', label: texts.yes },
                { value: 'false', label: texts.no },
              ]
            : [
                { value: '', label: texts.none },
                ...[...values].map(([id, label]) => ({ value: id, label: label || id })),
              ],
          get: () => value,
          set: (of, to) => put(of, { value: to }),
        })
      : textEntry('tl-value', texts.flowValue, { get: () => value, set: (of, to) => put(of, { value: to ?? '' }) }),
  ];
}

function setCondition(flow, condition, variables, injector) {
  const type = variables.find((variable) => variable.name === condition.name)?.type;
  const create = factory(injector);
  injector.get('modeling').updateProperties(flow, {
    conditionExpression: condition.name
      ? create('bpmn:FormalExpression', { body: conditionBody(condition, type) })
      : undefined,
  });
}

/** The way that is taken where no other is has no condition. */
function setDefault(flow, on, injector) {
  const modeling = injector.get('modeling');
  if (on && getBusinessObject(flow).get('conditionExpression')) {
    modeling.updateProperties(flow, { conditionExpression: undefined });
  }
  modeling.updateProperties(flow.source, { default: on ? getBusinessObject(flow) : undefined });
}

function gateway(flow) {
  return getBusinessObject(flow.source);
}
