// Which process a step calls, which decision table it asks: always the newest version.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { button, choose, named } from './entries.js';
import { extensionElements, extensions, passCase } from './extensions.js';

export function callEntries(element, injector, { texts, choices }) {
  const modeling = injector.get('modeling');
  const pass = (of) => extensionElements(of, passCase(of, injector), injector);
  const passed = passCase(element, injector).length === extensions(element).length;
  return [
    choose('tl-process', texts.callProcess, {
      options: named(choices.processes, texts.none),
      get: (of) => getBusinessObject(of).get('calledElement'),
      set: (of, process) =>
        modeling.updateProperties(of, { calledElement: process || undefined, 'camunda:calledElementBinding': 'latest', extensionElements: pass(of) }),
    }),
    ...(passed ? [] : [button('tl-pass', texts.callPass, (of) => modeling.updateProperties(of, { extensionElements: pass(of) }))]),
  ];
}

export function decisionEntries(injector, { texts, choices }) {
  const modeling = injector.get('modeling');
  return [
    choose('tl-decision-choice', texts.decisionChoice, {
      options: named(choices.decisions, texts.none),
      get: (of) => getBusinessObject(of).get('camunda:decisionRef'),
      set: (of, decision) => {
        const task = getBusinessObject(of);
        modeling.updateProperties(of, {
          'camunda:decisionRef': decision || undefined,
          'camunda:decisionRefBinding': 'latest',
          'camunda:mapDecisionResult': task.get('camunda:mapDecisionResult') ?? 'singleResult',
          'camunda:resultVariable': task.get('camunda:resultVariable') ?? variable(decision),
        });
      },
    }),
  ];
}

/** risk-level becomes riskLevelResult: no variable of the case is called so already. */
function variable(key) {
  return key ? `${key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Result` : undefined;
}
