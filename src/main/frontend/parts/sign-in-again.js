// Signs the same person in again where they are: the sign-in page's own form, and every further step of it, stand in a
// dialog over what was typed.
import { pageTexts } from './page-texts.js';
import { OTHER_USER, Problem } from './problem.js';
import { refreshSession } from './session.js';

const ADDRESS = '/sign-in';
let open = null;

/** Whether the person is signed in again; false where they closed the dialog. Fails where somebody else signed in. */
export function signInAgain(user) {
  open ??= new SignInDialog(user).ask().finally(() => (open = null));
  return open;
}

class SignInDialog {
  constructor(user) {
    this.user = user;
    this.texts = pageTexts();
    this.dialog = document.createElement('dialog');
    this.dialog.className = 'tl-dialog';
    this.dialog.setAttribute('aria-labelledby', 'sign-in-again');
  }

  ask() {
    return new Promise((resolve, reject) => {
      this.end = (settle, value) => {
        window.removeEventListener('focus', this.check);
        settle(value);
        this.dialog.close();
        this.dialog.remove();
      };
      this.check = () => this.checkSession(resolve, reject);
      this.dialog.addEventListener('close', () => this.end(resolve, false), { once: true });
      this.dialog.addEventListener('submit', (event) => this.send(event));
      // a provider's sign-in happens in a tab of its own
      window.addEventListener('focus', this.check);
      this.fetchStep(ADDRESS).catch(() => this.end(resolve, false));
    });
  }

  async send(event) {
    event.preventDefault();
    event.stopPropagation();
    const form = event.target;
    try {
      await this.fetchStep(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    } catch {
      this.note(this.texts.textNetwork);
    }
  }

  async fetchStep(address, options = {}) {
    const answer = await fetch(address, { ...options, headers: { Accept: 'text/html' } });
    if (new URL(answer.url, window.location.href).pathname.startsWith(ADDRESS)) {
      this.show(await answer.text());
    } else {
      await this.check();
    }
  }

  async checkSession(resolve, reject) {
    const now = await refreshSession().catch(() => null);
    if (now === this.user) {
      this.end(resolve, true);
    } else if (now) {
      this.end(reject, new Problem(OTHER_USER, null));
    }
  }

  show(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const box = page.querySelector('.tl-bare__box') ?? page.querySelector('main');
    box.querySelectorAll('.tl-brand').forEach((brand) => brand.remove());
    const heading = document.createElement('h2');
    heading.id = 'sign-in-again';
    heading.textContent = box.querySelector('h1')?.textContent ?? '';
    box.querySelector('h1')?.replaceWith(heading);
    box.querySelectorAll('a').forEach((link) => Object.assign(link, { target: '_blank', rel: 'noopener' }));
    box.querySelectorAll('input[name="continue"]').forEach((address) => (address.value = '/session'));
    box
      .querySelectorAll('input[name="username"]')
      .forEach((name) => Object.assign(name, { value: this.user, readOnly: true }));
    this.dialog.replaceChildren(this.paragraph(this.texts.textSignInKept), ...box.childNodes, this.cancelButton());
    document.body.append(this.dialog);
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    this.dialog.querySelector('input[type="password"], input:not([type="hidden"], [readonly]), button')?.focus();
  }

  note(text) {
    const alert = this.paragraph(text);
    alert.setAttribute('role', 'alert');
    this.dialog.prepend(alert);
  }

  paragraph(text) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  }

  cancelButton() {
    const button = document.createElement('button');
    Object.assign(button, {
      type: 'button',
      className: 'usa-button usa-button--unstyled',
      textContent: this.texts.textCancel,
    });
    button.addEventListener('click', () => this.dialog.close());
    return button;
  }
}
