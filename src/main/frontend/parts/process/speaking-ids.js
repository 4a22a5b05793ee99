// A new step is called after its name: "Make a home visit" becomes MakeAHomeVisit. What was there before keeps its id.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

const MADE = /^(Activity|Event|Gateway)_[0-9a-z]{7}$/;

export default function SpeakingIds(eventBus, modeling, moddle) {
  const given = new WeakMap();

  const name = ({ context }) => {
    const element = context.element?.labelTarget ?? context.element;
    const step = element && getBusinessObject(element);
    if (!step || !is(element, 'bpmn:FlowNode') || !(MADE.test(step.id) || given.get(step) === step.id)) {
      return;
    }
    const id = free(words(step.name), step.id, moddle);
    if (id && id !== step.id) {
      given.set(step, id);
      modeling.updateProperties(element.labelTarget ?? element, { id });
    }
  };

  eventBus.on('commandStack.shape.create.postExecuted', 500, ({ context }) => name({ context: { element: context.shape } }));
  eventBus.on(['commandStack.element.updateLabel.postExecuted', 'commandStack.element.updateProperties.postExecuted'], 500, (event) => {
    if (event.command === 'element.updateLabel' || 'name' in (event.context.properties ?? {})) {
      name(event);
    }
  });
}

SpeakingIds.$inject = ['eventBus', 'modeling', 'moddle'];

function words(name) {
  return (name ?? '')
    .normalize('NFD')
    .replace(/[^\p{ASCII}]|'/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\d+/, '')
    .slice(0, 60);
}

function free(wanted, own, moddle) {
  if (!wanted) {
    return null;
  }
  for (let number = 1; number < 100; number++) {
    const id = number === 1 ? wanted : `${wanted}${number}`;
    if (id === own || !moddle.ids.assigned(id)) {
      return id;
    }
  }
  return null;
}
