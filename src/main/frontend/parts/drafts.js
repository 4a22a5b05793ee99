// Keeps what is typed into a form: on the server a moment after each change; in the browser only while the server cannot
// be reached. A draft carries a revision: what another window saved meanwhile is never overwritten unasked.
import { clock } from './clock.js';
import { LocalDraft } from './local-draft.js';

const WAIT = 1200;
const RETRY = 10000;

/** Where the draft of a form is kept, by the address that the form is sent to. */
export function draftAddress(submit) {
  return `/drafts?form=${encodeURIComponent(new URL(submit, window.location.href).pathname)}`;
}

export class Drafts {
  /**
   * texts: words of the page; user: who types; submit: where the form goes; save: where its draft is put, or 'none' where
   * nothing is kept
   * state: the element that says what is kept where; answers(): what is typed now; show(answers): puts answers in the form
   */
  constructor({ texts, user, submit, save, state, sender, answers, show, messages }) {
    Object.assign(this, { texts, state, sender, answers, show, messages });
    this.kept = save !== 'none';
    this.address = save || draftAddress(submit);
    this.loadAddress = draftAddress(submit);
    this.localDraft = new LocalDraft(`throughline.draft ${user} ${submit}`);
    this.timer = null;
    this.saved = null;
    this.revision = 0;
    this.running = Promise.resolve();
    this.finished = false;
    this.stopped = false;
    this.paused = false;
    window.addEventListener('beforeunload', (event) => this.confirmLeave(event));
    window.addEventListener('pagehide', () => this.saveOnHide());
    window.addEventListener('online', () => this.save());
  }

  /** The server's draft: {draft, revision, savedAt}. */
  async load() {
    return (await this.sender.send('GET', this.loadAddress)).json();
  }

  /** What was typed before: what the browser had to keep goes before what the server has, unless that changed since. */
  restore({ draft, revision }) {
    this.revision = revision ?? 0;
    const local = this.left(draft);
    if (local && (local.revision ?? this.revision) < this.revision) {
      this.missed = { draft, revision };
    }
    return { answers: { ...(draft ?? {}), ...(local?.answers ?? local ?? {}) }, fromBrowser: local !== null };
  }

  /** What the browser had to keep. What a page saved while it was left has arrived, though nobody was there to hear so. */
  left(draft) {
    const local = this.localDraft.read();
    if (local && sorted(local.answers ?? local) === sorted(draft ?? {})) {
      this.localDraft.clear();
      return null;
    }
    return local;
  }

  watch() {
    this.saved = this.snapshot();
    if (this.missed) {
      this.choose(this.texts.textChangedBefore, this.missed);
      this.missed = null;
    } else if (this.localDraft.read()) {
      this.saved = null;
      this.later(WAIT);
    }
  }

  changed() {
    if (!this.kept || this.finished || this.saved === this.snapshot()) {
      return;
    }
    if (this.stopped) {
      this.keepInBrowser();
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
    if (this.finished || this.stopped || this.paused || now === this.saved) {
      return;
    }
    try {
      this.showStatus(this.texts.textSaving);
      await this.put(now);
      this.saved = now;
      this.localDraft.clear();
      this.showStatus(this.texts.textSaved.replace('{time}', clock()));
    } catch (problem) {
      await this.unsaved(problem);
    }
  }

  async put(now, options) {
    const body = { answers: JSON.parse(now), revision: this.revision };
    const answer = await this.sender.send('PUT', this.address, body, options);
    this.revision = Number(answer.headers.get('Draft-Revision'));
  }

  async unsaved(problem) {
    if (this.finished) {
      return;
    }
    this.keepInBrowser();
    if (problem.status === 409) {
      await this.changedElsewhere(problem);
    } else if (problem.status === 422 || problem.status === 404) {
      this.showStatus(this.texts.textNotSaved);
      this.messages.failure(problem, 'status');
    } else {
      this.showStatus(this.texts.textLocal);
      this.messages.notice(problem);
      this.later(RETRY);
    }
  }

  /** Another window saved, or sent the form: both texts are kept until the person says which one goes on. */
  async changedElsewhere(problem) {
    this.stopped = true;
    const theirs = await this.load().catch(() => null);
    if (theirs) {
      this.choose(problem.body?.detail ?? this.texts.textChangedBefore, theirs);
    } else {
      this.stopped = false;
      this.later(RETRY);
    }
  }

  choose(text, theirs) {
    this.stopped = true;
    this.showStatus(this.texts.textNotSaved);
    const mine = [this.texts.textKeepMine, () => this.keepMine(theirs)];
    this.messages.choose(text, theirs.draft ? [mine, [this.texts.textTakeTheirs, () => this.take(theirs)]] : [mine]);
  }

  keepMine(theirs) {
    this.revision = theirs.revision;
    this.saved = null;
    this.stopped = false;
    return this.save();
  }

  async take(theirs) {
    this.revision = theirs.revision;
    this.localDraft.clear();
    await this.show(theirs.draft);
    this.saved = this.snapshot();
    this.stopped = false;
    this.showStatus('');
  }

  /** Begins afresh: what was typed is gone, here and on the server. */
  async discard() {
    await this.pause();
    try {
      await this.sender.send('DELETE', this.loadAddress);
      this.localDraft.clear();
      await this.show({});
      this.revision = 0;
      this.saved = this.snapshot();
      this.stopped = false;
      this.showStatus('');
    } finally {
      this.stayed();
    }
  }

  /** For what the server would not take. */
  keepInBrowser() {
    if (!this.kept) {
      return;
    }
    this.localDraft.write({ answers: this.answers(), revision: this.revision });
  }

  /** No saving while the form is being sent; what runs is awaited, so that it cannot overtake. */
  async pause() {
    this.paused = true;
    await this.running;
    clearTimeout(this.timer);
  }

  /** The form was not sent after all. */
  stayed() {
    this.paused = false;
  }

  resume() {
    this.stayed();
    this.later(WAIT);
  }

  done() {
    this.finished = true;
    clearTimeout(this.timer);
    this.localDraft.clear();
  }

  confirmLeave(event) {
    if (
      this.kept &&
      !this.finished &&
      this.saved !== null &&
      this.saved !== this.snapshot() &&
      !this.localDraft.read()
    ) {
      this.save();
      event.preventDefault();
    }
  }

  saveOnHide() {
    const now = this.snapshot();
    if (!this.kept || this.finished || this.saved === null || now === this.saved) {
      return;
    }
    this.keepInBrowser();
    if (!this.stopped) {
      this.put(now, { keepalive: true })
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

/** The same text for the same answers, whatever the order of their keys. */
function sorted(answers) {
  return JSON.stringify(answers, (key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
