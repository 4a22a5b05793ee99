// What stands beside a form and goes with it: a part that watches the answers, and what is chosen there.

export class Beside {
  constructor(island) {
    const around = island.closest('[data-mirror]')?.dataset ?? {};
    this.watching = around.mirror ? document.querySelector(around.mirror) : null;
    this.choices = around.choices;
    document.addEventListener('submit', (event) => this.hand(event.target));
  }

  /** A form beside this one that goes on with what was typed gets it as it is sent. */
  hand(to) {
    if (!this.watching || document.querySelector(to.dataset.takes ?? ':not(*)') !== this.watching) {
      return;
    }
    for (const input of this.watching.elements) {
      const place = to.elements.namedItem(input.name);
      if (place) {
        place.value = input.value;
      }
    }
  }

  /** Lets the part that watches see the answers while they are typed, such as the search for duplicates. */
  mirror(answers) {
    let changed = false;
    for (const input of this.watching?.elements ?? []) {
      const value = input.name in answers ? String(answers[input.name] ?? '') : input.value;
      changed ||= value !== input.value && !('quiet' in input.dataset);
      input.value = value;
    }
    if (changed) {
      this.announce();
    }
  }

  announce() {
    this.watching.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Whom somebody chose, to be sent with this form: two pages with two callers do not mix. */
  choice() {
    const inputs = this.choices ? document.querySelectorAll(`${this.choices} [data-choice] input`) : [];
    return Object.fromEntries([...inputs].map((input) => [input.name, input.value]));
  }

  /** Shows anew what there was to choose from; answers whether something was chosen. */
  lookAgain() {
    const chosen = Object.keys(this.choice()).length > 0;
    if (chosen) {
      this.announce();
    }
    return chosen;
  }
}
