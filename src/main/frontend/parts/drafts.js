// Keeps what is typed: on the server a moment after each change; in the browser only while the server cannot be reached.
import { clock } from './clock.js';
import { LocalDraft } from './local-draft.js';

const WAIT = 1200;
const RETRY = 10000;

export class Drafts {
  constructor({ island, sender, answers, onFailure }) {
    this.onFailure = onFailure;
    this.texts = island.dataset;
    this.state = island.querySelector('[data-form-state]');
    this.sender = sender;
    this.answers = answers;
    this.localDraft = new LocalDraft(`throughline.draft ${this.texts.user} ${this.texts.submit}`);
    this.timer = null;
    this.saved = null;
    this.running = Promise.resolve();
    this.finished = false;
    window.addEventListener('beforeunload', (event) => this.confirmLeave(event));
    window.addEventListener('pagehide', () => this.saveOnHide());
  }

  /** What was typed before: what the browser had to keep is newer than what the server has. */
  restore(draft) {
    const local = this.localDraft.read();
    return { answers: { ...(draft?.answers ?? draft ?? {}), ...(local ?? {}) }, fromBrowser: local !== null };
  }

  watch() {
    this.saved = this.snapshot();
    if (this.localDraft.read()) {
      this.saved = null;
      this.later(WAIT);
    }
  }

  changed() {
    if (this.finished || this.saved === this.snapshot()) {
      return;
    }
    this.showStatus(this.texts.textUnsaved);
    this.later(WAIT);
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  save() {
    this.running = this.running.then(() => this.saveNow());
    return this.running;
  }

  async saveNow() {
    const now = this.snapshot();
    if (this.finished || now === this.saved) {
      return;
    }
    if (!this.texts.draft) {
      this.localDraft.write(this.answers());
      return;
    }
    try {
      this.showStatus(this.texts.textSaving);
      await this.sender.send('PUT', this.texts.draft, { answers: JSON.parse(now) });
      this.saved = now;
      this.localDraft.clear();
      this.showStatus(this.texts.textSaved.replace('{time}', clock()));
    } catch (problem) {
      this.localDraft.write(this.answers());
      this.showStatus(this.texts.textLocal);
      this.onFailure(problem);
      this.later(RETRY);
    }
  }

  /** For what the server would not take. */
  keepInBrowser() {
    this.localDraft.write(this.answers());
  }

  /** No saving while the form is being sent; what runs is awaited, so that it cannot overtake. */
  async pause() {
    clearTimeout(this.timer);
    await this.running;
  }

  resume() {
    this.later(WAIT);
  }

  done() {
    this.finished = true;
    clearTimeout(this.timer);
    this.localDraft.clear();
  }

  confirmLeave(event) {
    if (!this.finished && this.saved !== null && this.saved !== this.snapshot() && !this.localDraft.read()) {
      this.save();
      event.preventDefault();
    }
  }

  saveOnHide() {
    const now = this.snapshot();
    if (this.finished || this.saved === null || now === this.saved) {
      return;
    }
    this.localDraft.write(this.answers());
    if (this.texts.draft) {
      this.sender
        .send('PUT', this.texts.draft, { answers: JSON.parse(now) }, { keepalive: true })
        .then(() => this.localDraft.clear())
        .catch(() => {});
    }
  }

  showStatus(text) {
    this.state.textContent = text;
  }

  snapshot() {
    return JSON.stringify(this.answers());
  }
}
