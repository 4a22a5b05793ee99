// Rows beside a form whose buttons put a value into one of its fields: <button data-sets="serviceId" data-value="…"
// data-label="…" data-also="choice" data-also-value="offer" data-keep="address to post to first">.

/** The answers with what the button sets. */
export function withChoice(answers, { sets, value, also, alsoValue }) {
  return { ...answers, ...(also ? { [also]: alsoValue } : {}), [sets]: value };
}

/** The form's data with the button's value among the options of its field. */
export function withOption(data, schema, { sets, value, label }) {
  const key = field(schema.components, sets)?.valuesKey;
  const options = key ? (data[key] ?? []) : [];
  return !key || options.some((option) => option.value === value)
    ? data
    : { ...data, [key]: [...options, { label, value }] };
}

function field(components, key) {
  for (const component of components ?? []) {
    const found = component.key === key ? component : field(component.components, key);
    if (found) {
      return found;
    }
  }
  return undefined;
}

export class RowChoice {
  /**
   * @param answers answers what the form holds now
   * @param choose (button's dataset): puts its value into the form
   */
  constructor(answers, choose) {
    this.answers = answers;
    document.addEventListener('click', ({ target }) => {
      const button = target.closest?.('button[data-sets]');
      if (button) {
        choose({ ...button.dataset });
      }
    });
    document.body.addEventListener('htmx:afterSettle', () => this.mark());
  }

  /** Shows which row is chosen. */
  mark() {
    const answers = this.answers();
    for (const button of document.querySelectorAll('button[data-sets]')) {
      const chosen = answers[button.dataset.sets] === button.dataset.value;
      button.setAttribute('aria-pressed', String(chosen));
      button.closest('li')?.classList.toggle('tl-choice--chosen', chosen);
    }
  }
}
