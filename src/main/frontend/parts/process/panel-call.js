// Which process a step calls, which decision table it asks: always the newest version.
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import { buttonEntry, selectEntry, toOptions } from './entries.js';
import { extensionElements, extensions, withCaseMappings } from './extensions.js';

export function callEntries(element, injector, { texts, choices }) {
  const modeling = injector.get('modeling');
  const pass = (of) => extensionElements(of, withCaseMappings(of, injector), injector);
  const passed = withCaseMappings(element, injector).length === extensions(element).length;
  return [
    selectEntry('tl-process', texts.callProcess, {
      options: toOptions(choices.processes, texts.none),
      get: (of) => getBusinessObject(of).get('calledElement'),
      set: (of, process) =>
        modeling.updateProperties(of, {
          calledElement: process || undefined,
          'camunda:calledElementBinding': 'latest',
          extensionElements: pass(of),
        }),
    }),
    ...(passed
      ? []
      : [
          buttonEntry('tl-pass', texts.callPass, (of) =>
            modeling.updateProperties(of, { extensionElements: pass(of) }),
          ),
        ]),
  ];
}

export function decisionEntries(injector, { texts, choices }) {
  const modeling = injector.get('modeling');
  return [
    selectEntry('tl-decision-choice', texts.decisionChoice, {
      options: toOptions(choices.decisions, texts.none),
      get: (of) => getBusinessObject(of).get('camunda:decisionRef'),
      set: (of, decision) => {
        const task = getBusinessObject(of);
        modeling.updateProperties(of, {
          'camunda:decisionRef': decision || undefined,
          'camunda:decisionRefBinding': 'latest',
          'camunda:mapDecisionResult': task.get('camunda:mapDecisionResult') ?? 'singleResult',
          'camunda:resultVariable': task.get('camunda:resultVariable') ?? resultVariable(decision),
        });
      },
    }),
  ];
}

/** risk-level becomes riskLevelResult: no variable of the case is called so already. */
function resultVariable(key) {
  return key ? `${key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Result` : undefined;
}
