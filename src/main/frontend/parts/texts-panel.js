// The texts of a form in both languages, side by side; what is typed here is written into the form.
import { fill } from './editor-texts.js';
import { translatableTexts, translationOf, withTranslation } from './form-translations.js';

const OTHER = 'id';
const WAIT = 500;

export class TextsPanel {
  /** @param change (componentId, makeChange(component)): writes into the form as one step */
  constructor(place, texts, change) {
    this.place = place;
    this.texts = texts;
    this.change = change;
    this.shape = null;
    this.timers = new Map();
  }

  /** @param translated the same form as readers of the other language see it now; null where that is not known */
  show(schema, translated) {
    const rows = translatableTexts(schema);
    const theirs = new Map(translated ? translatableTexts(translated).map((row) => [key(row), row.english]) : []);
    const shape = rows.map(key).join('|');
    if (shape !== this.shape) {
      this.place.replaceChildren(...groups(rows).map((group) => this.group(group)));
      this.shape = shape;
    }
    rows.forEach((row) => this.fill(row, theirs.get(key(row))));
  }

  group(rows) {
    const group = make('fieldset', 'tl-wording__group');
    const legend = make('legend');
    legend.textContent = rows[0].component.key ?? rows[0].component.path ?? this.texts.formTextWithoutKey;
    group.append(legend, ...rows.map((row) => this.row(row)));
    return group;
  }

  row(row) {
    const line = make('div', 'tl-wording__row');
    line.append(this.field(row, 'en'), this.field(row, OTHER));
    return line;
  }

  field(row, language) {
    const label = make('label', 'tl-wording__field');
    const name = make('span', 'tl-wording__name');
    name.textContent = `${this.name(row)}, ${language === 'en' ? this.texts.english : this.texts.indonesian}`;
    const input = make(row.long ? 'textarea' : 'input', row.long ? 'usa-textarea' : 'usa-input');
    input.dataset.text = `${key(row)} ${language}`;
    input.lang = language;
    input.addEventListener('input', () => this.typed(row, language, input));
    input.addEventListener('change', () => this.typed(row, language, input, 0));
    label.append(name, input);
    return label;
  }

  name(row) {
    return fill(this.texts[`form_${row.name}`], { name: row.of });
  }

  typed(row, language, input, wait = WAIT) {
    clearTimeout(this.timers.get(input.dataset.text));
    const write = () => {
      if (input.value !== input.dataset.known) {
        input.dataset.known = input.value;
        this.change(row.id, (component) =>
          language === 'en'
            ? row.change(component, input.value)
            : withTranslation(component, row.aspect, language, input.value),
        );
      }
    };
    this.timers.set(input.dataset.text, setTimeout(write, wait));
  }

  /** What is being typed stays; an unwritten translation shows what readers see without it. */
  fill(row, theirs) {
    const values = { en: row.english, [OTHER]: translationOf(row.component, row.aspect, OTHER) };
    for (const [language, value] of Object.entries(values)) {
      const input = this.place.querySelector(`[data-text="${CSS.escape(`${key(row)} ${language}`)}"]`);
      if (input !== document.activeElement) {
        input.value = value;
        input.dataset.known = value;
      }
    }
    if (theirs !== undefined) {
      this.place.querySelector(`[data-text="${CSS.escape(`${key(row)} ${OTHER}`)}"]`).placeholder = theirs;
    }
  }
}

function key(row) {
  return `${row.id} ${row.aspect}`;
}

function groups(rows) {
  const byId = new Map();
  rows.forEach((row) => byId.set(row.id, [...(byId.get(row.id) ?? []), row]));
  return [...byId.values()];
}

function make(name, className = '') {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
