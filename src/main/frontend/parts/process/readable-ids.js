// A new element gets its id from its name: "Make a home visit" becomes MakeAHomeVisit. Existing elements keep theirs.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { firstFreeId, isGenerated, toPascalCase } from './element-ids.js';

export default function ReadableIds(eventBus, modeling, moddle) {
  const assigned = new WeakMap();

  const rename = ({ context }) => {
    const element = context.element?.labelTarget ?? context.element;
    const step = element && getBusinessObject(element);
    if (!step || !is(element, 'bpmn:FlowNode') || !(isGenerated(step.id) || assigned.get(step) === step.id)) {
      return;
    }
    const id = firstFreeId(toPascalCase(step.name), step.id, (taken) => moddle.ids.assigned(taken));
    if (id && id !== step.id) {
      assigned.set(step, id);
      modeling.updateProperties(element.labelTarget ?? element, { id });
    }
  };

  eventBus.on('commandStack.shape.create.postExecuted', 500, ({ context }) =>
    rename({ context: { element: context.shape } }),
  );
  eventBus.on(
    ['commandStack.element.updateLabel.postExecuted', 'commandStack.element.updateProperties.postExecuted'],
    500,
    (event) => {
      if (event.command === 'element.updateLabel' || 'name' in (event.context.properties ?? {})) {
        rename(event);
      }
    },
  );
}

ReadableIds.$inject = ['eventBus', 'modeling', 'moddle'];
