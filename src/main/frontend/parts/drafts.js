// Keeps what is typed: on the server a moment after each change; in the browser only while the server cannot be reached.
import { clock } from './clock.js';
import { Shelf } from './shelf.js';

const WAIT = 1200;
const RETRY = 10000;

export class Drafts {
  constructor({ island, sender, answers, stuck }) {
    this.stuck = stuck;
    this.texts = island.dataset;
    this.state = island.querySelector('[data-form-state]');
    this.sender = sender;
    this.answers = answers;
    this.shelf = new Shelf(`throughline.draft ${this.texts.user} ${this.texts.submit}`);
    this.timer = null;
    this.saved = null;
    this.running = Promise.resolve();
    this.over = false;
    window.addEventListener('beforeunload', (event) => this.leaving(event));
    window.addEventListener('pagehide', () => this.lastChance());
  }

  /** What was typed before: what the browser had to keep is newer than what the server has. */
  restore(draft) {
    const local = this.shelf.read();
    return { answers: { ...(draft?.answers ?? draft ?? {}), ...(local ?? {}) }, fromBrowser: local !== null };
  }

  watch() {
    this.saved = this.snapshot();
    if (this.shelf.read()) {
      this.saved = null;
      this.later(WAIT);
    }
  }

  changed() {
    if (this.over || this.saved === this.snapshot()) {
      return;
    }
    this.say(this.texts.textUnsaved);
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
    if (this.over || now === this.saved) {
      return;
    }
    if (!this.texts.draft) {
      this.shelf.write(this.answers());
      return;
    }
    try {
      this.say(this.texts.textSaving);
      await this.sender.send('PUT', this.texts.draft, { answers: JSON.parse(now) });
      this.saved = now;
      this.shelf.clear();
      this.say(this.texts.textSaved.replace('{time}', clock()));
    } catch (problem) {
      this.shelf.write(this.answers());
      this.say(this.texts.textLocal);
      this.stuck(problem);
      this.later(RETRY);
    }
  }

  /** For what the server would not take. */
  keepInBrowser() {
    this.shelf.write(this.answers());
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
    this.over = true;
    clearTimeout(this.timer);
    this.shelf.clear();
  }

  leaving(event) {
    if (!this.over && this.saved !== null && this.saved !== this.snapshot() && !this.shelf.read()) {
      this.save();
      event.preventDefault();
    }
  }

  lastChance() {
    const now = this.snapshot();
    if (this.over || this.saved === null || now === this.saved) {
      return;
    }
    this.shelf.write(this.answers());
    if (this.texts.draft) {
      this.sender
        .send('PUT', this.texts.draft, { answers: JSON.parse(now) }, { keepalive: true })
        .then(() => this.shelf.clear())
        .catch(() => {});
    }
  }

  say(text) {
    this.state.textContent = text;
  }

  snapshot() {
    return JSON.stringify(this.answers());
  }
}
