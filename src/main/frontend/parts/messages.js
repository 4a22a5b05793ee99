// What stands above a form: refused fields, failures, news. All texts come from the page.
import { NO_NETWORK, OTHER_USER } from './problem.js';
import { signInAgain } from './sign-in-again.js';

export class Messages {
  /** onSignIn: what goes on when the person has signed in again. */
  constructor(island, texts, onSignIn = () => {}) {
    this.place = island.querySelector('[data-form-messages]');
    this.texts = texts;
    this.onSignIn = onSignIn;
  }

  clear() {
    this.place.replaceChildren();
  }

  info(text) {
    this.show('info', text, 'status');
  }

  /** A question with a button for each answer. The focus stays in the field that is being typed in. */
  choose(text, choices, role = 'status') {
    const paragraph = this.show('warning', text, role);
    const buttons = choices.map(([label, act]) => this.button(label, act));
    paragraph.after(...buttons);
  }

  button(label, act) {
    const button = element('button', { type: 'button', class: 'usa-button usa-button--outline tl-choice' }, label);
    button.addEventListener('click', () => {
      this.clear();
      act();
    });
    return button;
  }

  errors(found, focus) {
    this.clear();
    if (!found.length) {
      return;
    }
    const box = element('section', { class: 'tl-errors', role: 'alert', tabindex: '-1' });
    const title =
      found.length === 1 ? this.texts.textErrorsOne : this.texts.textErrorsMany.replace('{count}', found.length);
    const list = element('ul', {});
    list.append(...found.map((error) => this.entry(error, focus)));
    box.append(element('h2', {}, title), list);
    this.place.append(box);
    box.focus();
    box.scrollIntoView({ block: 'center' });
  }

  /** The form was changed while it was open. @param leftOver how many answers it has no place for any more */
  changed(found, leftOver, focus) {
    this.clear();
    const count = found.length + leftOver;
    const { textChangedNone, textChangedOne, textChangedMany } = this.texts;
    const text = count === 0 ? textChangedNone : count === 1 ? textChangedOne : textChangedMany;
    const box = element('section', { class: 'tl-errors tl-errors--changed', role: 'alert', tabindex: '-1' });
    const list = element('ul', {});
    list.append(...found.map((error) => this.entry(error, focus)));
    box.append(
      element('h2', {}, this.texts.textChanged),
      element('p', {}, text.replace('{count}', count)),
      ...(found.length ? [list] : []),
    );
    this.place.append(box);
    box.focus();
    box.scrollIntoView({ block: 'center' });
  }

  row(number) {
    return this.texts.textRow.replace('{number}', number);
  }

  entry({ id, label, message }, focus) {
    const text = label ? `${label}: ${message}` : message;
    const item = element('li', {});
    if (!id) {
      item.textContent = text;
      return item;
    }
    const link = element('a', { href: `#${id}` }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      focus(id);
    });
    item.append(link);
    return item;
  }

  failure(problem, role = 'alert') {
    const { status, body } = problem;
    if (status === 401) {
      this.signedOut(role);
      return;
    }
    const known = {
      [NO_NETWORK]: this.texts.textNetwork,
      [OTHER_USER]: this.texts.textOtherUser,
      404: this.texts.textGone,
      409: this.texts.textConflict,
      413: this.texts.textTooLarge,
    };
    const own = [403, 409, 422, 400].includes(status) ? body?.detail : null;
    const box = this.show('error', own ?? known[status] ?? this.texts.textFailed, role);
    if ((status === 404 || status === 409) && this.texts.done) {
      box.append(' ', element('a', { href: this.texts.done }, this.texts.textBack));
    }
  }

  /** What was refused as a whole, in the server's words; the form stays as it is. */
  refusal(problem) {
    this.show('error', problem.body?.detail ?? this.texts.textFailed, 'alert');
  }

  /** Why saving stopped. The focus stays in the field that is being typed in. */
  notice(problem) {
    if (problem.status === 401) {
      this.signedOut('status');
    } else if (problem.status === OTHER_USER) {
      this.show('warning', this.texts.textOtherUser, 'status');
    }
  }

  signedOut(role = 'alert') {
    this.choose(this.texts.textSignedOut, [[this.texts.textSignIn, () => this.signIn(role)]], role);
  }

  async signIn(role) {
    try {
      await ((await signInAgain(this.texts.user)) ? this.onSignIn() : this.signedOut(role));
    } catch (problem) {
      this.notice(problem);
    }
  }

  /** Answers the paragraph, so that a link can be added. */
  show(kind, text, role) {
    this.clear();
    const alert = element('div', {
      class: `usa-alert usa-alert--${kind} usa-alert--slim tl-flash`,
      role,
      tabindex: '-1',
    });
    const body = element('div', { class: 'usa-alert__body' });
    const paragraph = element('p', { class: 'usa-alert__text' }, text);
    body.append(paragraph);
    alert.append(body);
    this.place.append(alert);
    if (role === 'alert') {
      alert.focus();
      alert.scrollIntoView({ block: 'center' });
    }
    return paragraph;
  }
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
