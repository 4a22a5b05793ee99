// Keeps what is typed: on the server a moment after each change; in the browser only while the server cannot be reached.
const WAIT = 1200;
const RETRY = 10000;

export class Drafts {
  constructor({ island, sender, answers, stuck }) {
    this.stuck = stuck;
    this.texts = island.dataset;
    this.state = island.querySelector('[data-form-state]');
    this.sender = sender;
    this.answers = answers;
    this.key = `throughline.draft ${this.texts.user} ${this.texts.submit}`;
    this.timer = null;
    this.saved = null;
    this.running = Promise.resolve();
    this.over = false;
    window.addEventListener('beforeunload', (event) => this.leaving(event));
    window.addEventListener('pagehide', () => this.lastChance());
  }

  /** What was typed before: what the browser had to keep is newer than what the server has. */
  restore(draft) {
    const local = this.inBrowser();
    return { answers: { ...(draft?.answers ?? draft ?? {}), ...(local ?? {}) }, fromBrowser: local !== null };
  }

  watch() {
    this.saved = this.snapshot();
    if (this.inBrowser()) {
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
      this.keepInBrowser();
      return;
    }
    try {
      this.say(this.texts.textSaving);
      await this.sender.send('PUT', this.texts.draft, { answers: JSON.parse(now) });
      this.saved = now;
      this.forget();
      this.say(this.texts.textSaved.replace('{time}', clock()));
    } catch (problem) {
      this.keepInBrowser();
      this.say(this.texts.textLocal);
      this.stuck(problem);
      this.later(RETRY);
    }
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
    this.forget();
  }

  leaving(event) {
    if (!this.over && this.saved !== null && this.saved !== this.snapshot() && !this.inBrowser()) {
      this.save();
      event.preventDefault();
    }
  }

  lastChance() {
    const now = this.snapshot();
    if (this.over || this.saved === null || now === this.saved) {
      return;
    }
    this.keepInBrowser();
    if (this.texts.draft) {
      this.sender
        .send('PUT', this.texts.draft, { answers: JSON.parse(now) }, { keepalive: true })
        .then(() => this.forget())
        .catch(() => {});
    }
  }

  keepInBrowser() {
    try {
      localStorage.setItem(this.key, this.snapshot());
    } catch {
      // a browser that keeps nothing: the page itself still has it
    }
  }

  inBrowser() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }

  say(text) {
    this.state.textContent = text;
  }

  snapshot() {
    return JSON.stringify(this.answers());
  }
}

function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
}
