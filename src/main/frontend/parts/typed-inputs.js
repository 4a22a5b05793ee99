// Days and numbers typed into a page's own fields: what was understood stands in words beside the field, what was not is
// said there, and the form is not sent. The server reads by the same rules.
import { localDate, readDate } from './typed-date.js';
import { readNumber } from './typed-number.js';
import { typedPage } from './typed-page.js';
import { localTime, readMoment } from './typed-time.js';
import { momentInWords } from './typed-values.js';

/** Every field in there that says by `data-typed` what it asks for: date, datetime or number. */
export function typedInputs(within) {
  for (const input of within.querySelectorAll?.('input[data-typed]:not([data-typed-ready])') ?? []) {
    input.dataset.typedReady = '';
    new TypedInput(input, typedPage());
  }
}

class TypedInput {
  constructor(input, page) {
    this.input = input;
    this.page = page;
    this.kind = input.dataset.typed;
    this.words = this.note('tl-typed-words', 'words', 'polite');
    this.problem = this.note('usa-error-message', 'problem', 'assertive');
    input.value = this.written(input.value);
    if (this.kind === 'date') {
      this.addCalendar();
    }
    input.addEventListener('input', () => this.understand());
    input.addEventListener('change', () => this.judge());
    input.addEventListener('invalid', () => this.judge());
    this.understand();
  }

  read() {
    const text = this.input.value;
    const options = { ...this.page, sense: this.input.dataset.typedSense };
    const readers = {
      date: readDate,
      datetime: readMoment,
      number: (number) => readNumber(number, this.page.language),
    };
    return text.trim() ? readers[this.kind](text, options) : '';
  }

  understand() {
    const value = this.read();
    this.input.setCustomValidity(value === null ? this.page.texts[this.kind] : '');
    this.words.textContent = this.kind === 'number' ? '' : momentInWords(value, { subtype: this.kind }, this.page);
    if (value !== null) {
      this.judge();
    }
  }

  judge() {
    const fault = this.input.validity.customError ? this.input.validationMessage : '';
    this.problem.textContent = fault;
    this.problem.hidden = !fault;
    this.input.toggleAttribute('aria-invalid', Boolean(fault));
    if (fault) {
      this.input.setAttribute('aria-invalid', 'true');
    }
  }

  /** What the server writes by ISO 8601 is shown in the order of the page's language. */
  written(value) {
    const [day, time] = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value) ? value.split('T') : [];
    const written = day && localDate(day, this.page.language);
    return time ? `${written} ${localTime(time, this.page.language)}` : (written ?? value);
  }

  note(className, name, live) {
    const { input } = this;
    const note = document.createElement('span');
    note.className = className;
    note.id = `${input.id}-${name}`;
    note.setAttribute('aria-live', live);
    input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
    input.after(note);
    return note;
  }

  addCalendar() {
    const calendar = document.createElement('input');
    Object.assign(calendar, { type: 'date', className: 'tl-calendar__input', tabIndex: -1, min: '1850-01-01' });
    calendar.setAttribute('aria-hidden', 'true');
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'tl-calendar', title: this.page.texts.calendar });
    button.setAttribute('aria-label', this.page.texts.calendar);
    button.append(icon());
    button.addEventListener('click', () => {
      calendar.value = this.read() ?? '';
      calendar.showPicker();
    });
    calendar.addEventListener('input', (event) => {
      event.stopPropagation();
      if (calendar.value) {
        this.input.value = localDate(calendar.value, this.page.language);
        this.input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    const group = document.createElement('span');
    group.className = 'tl-typed tl-typed--page';
    this.input.before(group);
    group.append(this.input, calendar, button);
  }
}

function icon() {
  const known = document.querySelector('svg.usa-icon use');
  const svg = known.closest('svg').cloneNode(true);
  svg.querySelector('use').setAttribute('href', known.getAttribute('href').replace(/#.*/, '#calendar_today'));
  return svg;
}
