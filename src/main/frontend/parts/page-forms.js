// Forms of pages in which somebody writes: what is typed has a draft as the forms of tasks have, a session that ends is
// signed in again in place, and what is sent carries one key, however often it is tried.
import { Drafts } from './drafts.js';
import { Messages } from './messages.js';
import { openedKey } from './opened-key.js';
import { pageTexts } from './page-texts.js';
import { Problem } from './problem.js';
import { Sender } from './sender.js';
import { csrf } from './session.js';
import { WaitingLine } from './waiting-line.js';

const WRITES = 'form[method="post" i]:is(:has(textarea), [data-typed])';
const UNKEPT = ['hidden', 'password', 'file', 'submit', 'button'];

/** Every form in there that somebody writes in. */
export function pageForms(within, user) {
  for (const form of within.querySelectorAll?.(WRITES) ?? []) {
    if (user && !form.dataset.kept) {
      form.dataset.kept = 'yes';
      new PageForm(form, user).start();
    }
  }
}

class PageForm {
  constructor(form, user) {
    this.form = form;
    this.texts = { ...pageTexts(), user };
    this.key = openedKey();
    this.addHidden('_key', this.key);
    this.addPlaces();
    this.sender = new Sender(user, this.key);
    this.messages = new Messages(form, this.texts, () => this.drafts.save());
    this.line = new WaitingLine(() => this.form.requestSubmit(this.submitter));
    this.drafts = new Drafts({
      texts: this.texts,
      user,
      submit: form.action,
      state: form.querySelector('[data-form-state]'),
      sender: this.sender,
      answers: () => this.answers(),
      show: (answers) => this.show(answers),
      messages: this.messages,
    });
  }

  async start() {
    this.form.addEventListener('submit', (event) => this.submit(event));
    try {
      await this.restore();
    } catch {
      // without a connection what is typed is kept in the browser
    }
    for (const kind of ['input', 'change']) {
      this.form.addEventListener(kind, () => {
        this.line.forget();
        this.drafts.changed();
      });
    }
  }

  async restore() {
    const rendered = this.answers();
    const found = await this.drafts.load();
    const typedMeanwhile = JSON.stringify(rendered) !== JSON.stringify(this.answers());
    const refused = this.form.querySelector('.tl-errors') || document.querySelector('main .tl-errors');
    if (refused || typedMeanwhile) {
      // what stands in the fields is newer than any draft
      this.drafts.revision = found.revision;
      this.drafts.watch();
      return;
    }
    const kept = this.drafts.restore(found);
    const differs = Object.entries(kept.answers).some(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(rendered[name]),
    );
    if (differs) {
      this.fill(kept.answers);
      const discard = [this.texts.textDiscard, () => this.discard()];
      this.messages.choose(this.texts.textRestored, [discard]);
      this.form.closest('details')?.setAttribute('open', '');
    }
    this.drafts.watch();
  }

  async discard() {
    try {
      await this.drafts.discard();
    } catch (problem) {
      this.messages.failure(problem);
    }
  }

  /** As the page came, with these answers over it. */
  show(answers) {
    this.form.reset();
    this.fill(answers);
  }

  fill(answers) {
    const seen = {};
    for (const field of this.fields()) {
      const { name } = field;
      const values = [answers[name]].flat();
      if (answers[name] === undefined) {
        continue;
      }
      if (isChoice(field)) {
        field.checked = values.includes(field.value);
      } else {
        seen[name] = (seen[name] ?? -1) + 1;
        field.value = values[seen[name]] ?? field.value;
      }
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  fields() {
    return [...this.form.elements].filter((field) => field.name && !UNKEPT.includes(field.type) && !field.disabled);
  }

  /** By name: what stands in the field, or a list where several fields have the name, and for what is chosen. */
  answers() {
    const answers = {};
    for (const field of this.fields()) {
      const before = answers[field.name];
      if (isChoice(field)) {
        answers[field.name] = [...(before ?? []), ...(field.checked ? [field.value] : [])];
      } else {
        answers[field.name] = before === undefined ? field.value : [before, field.value].flat();
      }
    }
    return answers;
  }

  async submit(event) {
    event.preventDefault();
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.submitter = event.submitter;
    await this.drafts.pause();
    try {
      await this.ready();
      this.send();
    } catch (problem) {
      this.sending = false;
      this.failed(problem);
    }
  }

  /** Signed in as the same person, and what is typed is on the server, in case that this try fails on its way. */
  async ready() {
    if (!(await this.sender.renewed(true))) {
      throw new Problem(401, null);
    }
    if (!this.drafts.stopped) {
      await this.drafts.put(this.drafts.snapshot()).catch((problem) => {
        if (problem.status !== 409) {
          throw problem;
        }
      });
    }
  }

  send() {
    this.drafts.done();
    const token = this.form.querySelector('input[name="_csrf"]');
    if (token) {
      token.value = csrf().token;
    }
    if (this.submitter?.name) {
      this.addHidden(this.submitter.name, this.submitter.value);
    }
    HTMLFormElement.prototype.submit.call(this.form);
  }

  failed(problem) {
    this.drafts.stayed();
    this.drafts.keepInBrowser();
    if (this.line.isDown(problem)) {
      this.drafts.showStatus(this.texts.textLocal);
      this.messages.show('warning', this.texts.textWaiting, 'status');
      this.line.wait();
      return;
    }
    this.drafts.showStatus(this.texts.textNotSaved);
    this.messages.failure(problem);
  }

  addHidden(name, value) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    this.form.append(field);
  }

  addPlaces() {
    const messages = document.createElement('div');
    messages.dataset.formMessages = '';
    this.form.prepend(messages);
    const state = document.createElement('p');
    state.className = 'tl-form__state tl-small tl-muted';
    state.dataset.formState = '';
    state.setAttribute('role', 'status');
    const button = this.form.querySelector('button[type="submit"]');
    (button ?? this.form.lastElementChild).after(state);
  }
}

function isChoice({ type }) {
  return type === 'checkbox' || type === 'radio';
}
