// Shows refused fields: the reason at each field, and a summary on top whose links lead to them.

export class FieldErrors {
  constructor(form, messages) {
    this.form = form;
    this.messages = messages;
  }

  /** Errors that the form itself found; answers whether there are any. */
  ofForm(errors) {
    const found = this.found(errors);
    this.messages.errors(found, (id) => this.focus(id));
    return found.length > 0;
  }

  /** What the form itself finds where it was changed under the person's hands: shown, but it is not their mistake. */
  ofChange(errors, leftOver) {
    this.messages.changed(this.found(errors), leftOver, (id) => this.focus(id));
  }

  found(errors) {
    return this.instances()
      .map((instance) => ({ instance, message: messageAt(errors, instance) }))
      .filter(({ message }) => message)
      .map(({ instance, message }) => ({ id: this.domId(instance), label: this.label(instance), message }));
  }

  /** Errors that the server found: {field: path, message}. */
  ofServer(refused) {
    const byPath = new Map(this.instances().map((instance) => [path(instance), instance]));
    const errors = {};
    const found = refused.map(({ field, message }) => {
      const instance = byPath.get(field);
      if (!instance) {
        return { message };
      }
      put(errors, [instance.id, ...Object.values(instance.indexes ?? {})], [message]);
      return { id: this.domId(instance), message };
    });
    this.form._setState({ errors });
    this.messages.errors(found, (id) => this.focus(id));
  }

  instances() {
    return this.form.get('formFieldInstanceRegistry').getAllKeyed();
  }

  /** In the form's words, with the rows of lists around it: "Household, row 2: Date of birth". */
  label({ id, indexes = {} }) {
    const fields = this.form.get('formFieldRegistry');
    const rows = Object.entries(indexes).map(
      ([list, index]) => `${labelOf(fields.get(list))}, ${this.messages.row(index + 1)}`,
    );
    return [...rows, labelOf(fields.get(id))].filter(Boolean).join(': ');
  }

  domId({ id, indexes }) {
    return `fjs-form-${this.form._id}-${id}${Object.values(indexes ?? {})
      .map((index) => `_${index}`)
      .join('')}`;
  }

  focus(id) {
    const exact = document.getElementById(id) ?? document.querySelector(`[id^="${id}-"], [for="${id}"]`);
    const field = exact?.closest('.fjs-form-field') ?? exact;
    const control = exact?.matches('input, select, textarea, button')
      ? exact
      : field?.querySelector('input, select, textarea, button, [tabindex]');
    control?.focus();
    field?.scrollIntoView({ block: 'center' });
  }
}

/** A field for a day or a time has labels of its own. */
function labelOf(field) {
  return field?.label || field?.dateLabel || field?.timeLabel || '';
}

/** "key", or "list[2].key" within a list: as the API names fields. */
function path({ valuePath }) {
  return valuePath.reduce(
    (before, part) => (typeof part === 'number' ? `${before}[${part}]` : before ? `${before}.${part}` : part),
    '',
  );
}

function messageAt(errors, { id, indexes }) {
  const found = [id, ...Object.values(indexes ?? {})].reduce((within, part) => within?.[part], errors);
  return Array.isArray(found) && typeof found[0] === 'string' ? found[0] : null;
}

function put(into, keys, value) {
  const last = keys[keys.length - 1];
  const place = keys.slice(0, -1).reduce((within, key) => (within[key] ??= []), into);
  place[last] = value;
}
