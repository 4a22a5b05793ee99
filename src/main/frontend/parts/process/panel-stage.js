// The stage that a process belongs to, and the stage that a case enters with a step.
import { getBusinessObject, is, isAny } from 'bpmn-js/lib/util/ModelUtil';
import { selectEntry, toOptions } from './entries.js';
import { processOf, property, setProperty, setStage, startListener } from './extensions.js';

const STEPS = ['bpmn:CallActivity', 'bpmn:SubProcess', 'bpmn:Event', 'bpmn:Task'];

export function stageEntries(element, injector, { texts, choices }) {
  if (is(element, 'bpmn:Process') || (is(element, 'bpmn:Participant') && processOf(element))) {
    const of = (name, hint) => ({
      options: toOptions(choices.stages, texts.none),
      get: (at) => property(at, name),
      set: (at, value) => setProperty(at, name, value, injector),
      hint,
    });
    return [selectEntry('tl-stage-of', texts.stageOf, of('stage', texts.stageOfHint))];
  }
  if (!isAny(element, STEPS) || !getBusinessObject(element)) {
    return [];
  }
  return [
    selectEntry('tl-stage-enter', texts.stageEnter, {
      options: toOptions(choices.stages, texts.stageStays),
      get: (at) => (startListener(at, 'enterStage') ? property(at, 'stage') : ''),
      set: (at, stage) => setStage(at, stage, injector),
    }),
  ];
}
