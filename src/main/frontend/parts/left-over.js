// Answers that a form has no place for any more, because it was changed after they were typed: shown as text that can be
// copied, and kept with the draft until the form is sent or the person throws them away.
import { answersOf, everyRow, fieldsOf, hasPlace, isEmpty, rowsIn, valueAt, withValue } from './form-fields.js';

export class LeftOver {
  /** place: the element before which it is shown; onDiscard: what goes on when it is thrown away */
  constructor(place, texts, onDiscard) {
    Object.assign(this, { place, texts, onDiscard });
    this.answers = [];
    this.labels = new Map();
    this.box = null;
  }

  /** The fields of a schema that was shown, or labels by path of what was asked before. */
  remember(schema, former = {}) {
    for (const [path, label] of Object.entries(former)) {
      if (!this.labels.has(path)) {
        this.labels.set(path, { field: {}, label, lists: [] });
      }
    }
    fieldsOf(schema).forEach((field, path) => this.labels.set(path, field));
  }

  /** Compares what was typed with what the form holds of it. */
  find(typed, shown, schema) {
    const fields = fieldsOf(schema);
    this.answers = answersOf(typed)
      .filter(({ path }) => !isComputed(fields.get(everyRow(path))?.field))
      .map(({ path, value }) => ({ path, value: missing(value, valueAt(shown, path)) }))
      .filter(({ value }) => !isEmpty(value));
    this.draw();
    return this.answers.length;
  }

  /** What is typed, with what is left over where nothing else stands. */
  with(answers) {
    return this.answers.reduce(
      (kept, { path, value }) => (hasPlace(kept, path) ? withValue(kept, path, value) : kept),
      answers,
    );
  }

  draw() {
    this.box?.remove();
    this.box = null;
    if (!this.answers.length) {
      return;
    }
    this.box = element('section', { class: 'tl-left-over', 'aria-labelledby': 'left-over' });
    const list = element('dl', {});
    list.append(
      ...this.answers.flatMap((answer) => [
        element('dt', {}, this.label(answer.path)),
        element('dd', {}, this.text(answer)),
      ]),
    );
    const discard = element(
      'button',
      { type: 'button', class: 'usa-button usa-button--unstyled' },
      this.texts.textDiscard,
    );
    discard.addEventListener('click', () => this.discard());
    this.box.append(
      element('h2', { id: 'left-over' }, this.texts.textLeftOver),
      element('p', {}, this.texts.textLeftOverHint),
      list,
      discard,
    );
    this.place.before(this.box);
  }

  discard() {
    this.answers = [];
    this.draw();
    this.onDiscard();
  }

  /** "Household, row 2: Date of birth". */
  label(path) {
    const known = this.labels.get(everyRow(path));
    const rows = rowsIn(path);
    const lists = (known?.lists ?? []).map(
      (list, index) => `${list}, ${this.texts.textRow.replace('{number}', rows[index])}`,
    );
    return [...lists, known?.label ?? path].join(': ');
  }

  text({ path, value }) {
    const options = this.labels.get(everyRow(path))?.field.values ?? [];
    const wording = (one) => options.find((option) => option.value === one)?.label ?? String(one);
    return value === true ? '✓' : [value].flat().map(wording).join(', ');
  }
}

/** Of many choices those that are not there; else the whole value, where nothing stands in its place. */
function missing(typed, shown) {
  if (Array.isArray(typed) && Array.isArray(shown)) {
    return typed.filter((one) => !shown.includes(one));
  }
  return isEmpty(shown) ? typed : null;
}

function isComputed(field) {
  return field?.type === 'expression' || field?.disabled === true;
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
