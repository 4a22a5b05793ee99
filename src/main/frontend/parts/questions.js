// The questions of an interview: by the digits of the keyboard, and one at a time on a phone. Without script the page is
// one plain form.
const NARROW = '(max-width: 47.99em)';
const INPUTS = 'input[data-key]';
const PAUSE = 180;

/** Every interview in there. */
export function questions(within) {
  for (const form of within.querySelectorAll?.('form[data-questions]') ?? []) {
    new Interview(form).start();
  }
}

class Interview {
  constructor(form) {
    this.form = form;
    this.questions = [...form.querySelectorAll('[data-question]')];
    this.at = 0;
  }

  start() {
    this.form.addEventListener('keydown', (event) => this.key(event));
    this.form.addEventListener('click', (event) => this.tapped(event));
    // what was written before came back from its draft
    this.form.addEventListener('input', (event) => !event.isTrusted && this.goTo(this.firstOpen()));
    this.addBar();
    this.narrow = window.matchMedia(NARROW);
    this.narrow.addEventListener('change', () => this.show());
    const refused = this.questions.findIndex((one) => one.querySelector('.usa-error-message'));
    const refusedAtAll = this.form.querySelector('.tl-errors');
    this.goTo(refused >= 0 ? refused : refusedAtAll ? this.questions.length : this.firstOpen());
  }

  /** Only where a question has the focus: nowhere else does a key do anything. */
  key(event) {
    const question = event.target.closest('[data-question]');
    if (!question || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) {
      return;
    }
    const answer = [...question.querySelectorAll(INPUTS)].find((one) => one.dataset.key === event.key);
    if (answer) {
      event.preventDefault();
      answer.click();
      if (answer.type === 'radio') {
        this.leave(question);
      }
    }
  }

  /** Whoever taps an answer goes on by it; whoever chooses with the arrows is still looking. */
  tapped(event) {
    const answer = event.target.closest('label')?.control;
    if (this.isOneAtATime() && answer?.matches('input[type=radio][data-key]')) {
      const question = answer.closest('[data-question]');
      setTimeout(() => this.leave(question), PAUSE);
    }
  }

  leave(question) {
    const next = this.questions.indexOf(question) + 1;
    this.goTo(next);
    this.focus();
  }

  focus() {
    const question = this.questions[this.at];
    const place = question?.querySelector(`${INPUTS}:checked`) ?? question?.querySelector(INPUTS);
    (place ?? this.form.querySelector('[data-last] input, [data-last]')).focus();
  }

  firstOpen() {
    const open = this.questions.findIndex((one) => !one.querySelector(`${INPUTS}:checked`));
    return open < 0 ? this.questions.length : open;
  }

  isOneAtATime() {
    return this.narrow.matches;
  }

  goTo(at) {
    this.at = Math.max(0, Math.min(this.questions.length, at));
    this.show();
  }

  show() {
    const one = this.isOneAtATime();
    this.form.classList.toggle('tl-interview--one', one);
    this.questions.forEach((question, place) =>
      question.classList.toggle('tl-question--away', one && place !== this.at),
    );
    for (const part of this.form.querySelectorAll('[data-part]')) {
      const away = one && !part.contains(this.questions[this.at] ?? null);
      part.classList.toggle('tl-question--away', away);
    }
    for (const last of this.form.querySelectorAll('[data-last]')) {
      last.classList.toggle('tl-question--away', one && this.at < this.questions.length);
    }
    this.bar.hidden = !one;
    this.back.disabled = this.at === 0;
    this.next.hidden = this.at === this.questions.length;
    const place = Math.min(this.at + 1, this.questions.length);
    this.step.textContent = this.form.dataset.step.replace('{at}', place).replace('{of}', this.questions.length);
    this.step.hidden = this.next.hidden;
  }

  addBar() {
    this.bar = document.createElement('div');
    this.bar.className = 'tl-interview__bar tl-noprint';
    this.step = document.createElement('p');
    this.step.setAttribute('role', 'status');
    this.back = this.button(this.form.dataset.back, -1);
    this.next = this.button(this.form.dataset.next, 1);
    this.bar.append(this.step, this.back, this.next);
    this.form.querySelector('[data-last]').before(this.bar);
  }

  button(text, by) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'usa-button usa-button--outline', textContent: text });
    button.addEventListener('click', () => {
      this.goTo(this.at + by);
      this.focus();
    });
    return button;
  }
}
