// The form as people will see it, in either language, while it is drawn.
import { Form } from '@bpmn-io/form-js-viewer';
import { ownFields } from './own-fields.js';

export class FormPreview {
  /** @param exampleLabel what stands for options that are only known when a task is done */
  constructor(place, exampleLabel) {
    this.place = place;
    this.exampleLabel = exampleLabel;
    this.form = null;
    this.shown = null;
  }

  async show(schema) {
    const text = JSON.stringify(schema);
    if (text === this.shown) {
      return;
    }
    this.shown = text;
    if (this.form === null) {
      this.form = new Form({ container: this.place, additionalModules: ownFields });
    }
    await this.form.importSchema(schema, this.examples(schema.components));
  }

  examples(components) {
    return (components ?? []).reduce((data, component) => {
      const options = component.valuesKey
        ? { [component.valuesKey]: [1, 2].map((n) => ({ label: `${this.exampleLabel} ${n}`, value: `example-${n}` })) }
        : {};
      return { ...data, ...options, ...this.examples(component.type === 'dynamiclist' ? [] : component.components) };
    }, {});
  }
}
