// Keeps what is drawn in an editor: on the server a moment after each change, as revisions that can be undone across
// visits; in the browser only while the server cannot be reached. Two people on one draft are warned, never overwritten.
import { editorTexts, fill } from './editor-texts.js';
import { TwoDrawings, watchOthers } from './draft-conflict.js';
import { EditorNotice } from './editor-notice.js';
import { NO_NETWORK, OTHER_USER, Sender } from './sender.js';
import { Shelf } from './shelf.js';

const WAIT = 1500;
const RETRY = 10000;

/**
 * The editor gives:
 *   content(): the file as it stands now (may be a promise)
 *   show(content): puts a file on the canvas and forgets the steps that led to it; a promise that fails where it cannot
 *   position(): something that is the same object whenever the drawing stands the same (default: the content itself)
 *   canUndo(), undo(), canRedo(), redo(): the steps of this visit
 *   shown(): optional; called whenever another content came on the canvas
 * and tells changed() after every change, by hand or by undo.
 */
export class DraftKeeper {
  constructor(island, editor) {
    this.island = island;
    this.editor = editor;
    this.texts = editorTexts(island);
    this.sender = new Sender(island.dataset.user);
    this.notice = new EditorNotice(island, this.texts);
    this.shelf = new Shelf(`throughline.drawing ${island.dataset.user} ${island.dataset.draft}`);
    this.draft = null;
    this.trail = [];
    this.at = 0;
    this.dirty = false;
    this.held = false;
    this.running = Promise.resolve();
    this.buttons();
    window.addEventListener('beforeunload', (event) => this.leaving(event));
    window.addEventListener('pagehide', () => this.shelve());
  }

  /** Loads the draft and shows it. Answers whether it could be shown. */
  async start() {
    try {
      const draft = await this.load();
      await this.put(draft);
      await this.restore();
      watchOthers(this);
      return true;
    } catch (problem) {
      this.fail(problem);
      return false;
    }
  }

  async load() {
    return (await this.sender.send('GET', this.island.dataset.draft)).json();
  }

  /** Shows a revision as the state from which this visit goes on. */
  async put(draft) {
    await this.editor.show(draft.content);
    this.draft = draft;
    this.dirty = false;
    this.trail = [await this.position()];
    this.at = 0;
    this.present(draft);
    this.say('');
    this.editor.shown?.();
  }

  /** What the server could not be given last time. */
  async restore() {
    const kept = this.shelf.read();
    if (!kept || kept.content === this.draft.content) {
      this.shelf.clear();
      return;
    }
    await this.editor.show(kept.content);
    this.editor.shown?.();
    this.dirty = true;
    if (kept.revision === this.draft.revision) {
      this.notice.info(this.texts.restored);
      await this.save();
    } else {
      this.stale();
    }
  }

  changed() {
    if (this.draft === null) {
      return;
    }
    this.dirty = true;
    this.refresh();
    if (!this.held) {
      this.say(this.texts.unsaved);
      this.later(WAIT);
    }
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  /** Saves what is not saved yet; one after the other. */
  save() {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.saveNow());
    return this.running;
  }

  async saveNow() {
    if (!this.dirty || this.held) {
      return;
    }
    this.dirty = false;
    try {
      const position = await this.position();
      const content = await this.editor.content();
      this.say(this.texts.saving);
      const draft = await this.store(position, content);
      this.draft = { ...draft, content };
      this.shelf.clear();
      this.present(draft);
      this.notice.settled();
      this.say(this.dirty ? this.texts.unsaved : fill(this.texts.saved, { time: clock() }));
    } catch (problem) {
      this.dirty = true;
      await this.unsaved(problem);
    }
  }

  /** What stands on the trail already is walked to; else it is the next revision. */
  async store(position, content) {
    const known = this.trail.indexOf(position);
    if (known < 0) {
      const draft = await this.write(content, this.draft.revision);
      this.trail = [...this.trail.slice(0, this.at + 1), position];
      this.at = this.trail.length - 1;
      return draft;
    }
    let draft = this.draft;
    while (this.at !== known) {
      draft = await this.walk(known < this.at ? 'undo' : 'redo');
      this.at += known < this.at ? -1 : 1;
    }
    return draft;
  }

  async write(content, revision) {
    return (await this.sender.send('PUT', this.island.dataset.draft, { content, revision })).json();
  }

  async walk(way) {
    return (await this.sender.send('POST', `${this.island.dataset.draft}/${way}`, { revision: this.draft.revision })).json();
  }

  async unsaved(problem) {
    this.shelve();
    if (problem.status === 409) {
      await this.stale();
    } else if (problem.status === NO_NETWORK || problem.status >= 500) {
      this.say(this.texts.local);
      this.later(RETRY);
    } else {
      this.say(this.texts.notSaved);
      this.fail(problem);
    }
  }

  /** Somebody else saved: both drawings are kept until a person says which one goes on. */
  async stale() {
    this.held = true;
    clearTimeout(this.timer);
    this.say(this.texts.notSaved);
    await new TwoDrawings(this).ask();
  }

  async keepMine(mine, theirs) {
    try {
      const draft = await this.write(mine, theirs.revision);
      this.settle();
      await this.put({ ...draft, content: mine });
      this.say(fill(this.texts.saved, { time: clock() }));
    } catch (problem) {
      await this.unsaved(problem);
    }
  }

  async takeTheirs() {
    try {
      const draft = await this.load();
      this.settle();
      await this.put(draft);
    } catch (problem) {
      this.fail(problem);
    }
  }

  settle() {
    this.held = false;
    this.shelf.clear();
    this.notice.clear();
  }

  async undo() {
    await this.step('undo', this.editor.canUndo(), () => this.editor.undo());
  }

  async redo() {
    await this.step('redo', this.editor.canRedo(), () => this.editor.redo());
  }

  /** The steps of this visit first; then the revisions of visits before. */
  async step(way, here, act) {
    if (this.held) {
      return;
    }
    if (here) {
      act();
      return;
    }
    await this.save();
    try {
      const now = await this.load();
      if (now.revision !== this.draft.revision) {
        await this.stale();
        return;
      }
      const walked = await this.walk(way);
      await this.put(walked.content ? walked : await this.load());
    } catch (problem) {
      await (problem.status === 409 ? this.stale() : this.fail(problem));
    }
  }

  buttons() {
    const click = (name, act) => this.island.querySelector(`[data-editor-${name}]`)?.addEventListener('click', act);
    click('undo', () => this.undo());
    click('redo', () => this.redo());
    click('download', async () => {
      await this.save();
      window.location.assign(`${this.island.dataset.draft}/file`);
    });
  }

  present(draft) {
    this.people(draft.others);
    this.refresh();
  }

  refresh() {
    this.enable('undo', this.editor.canUndo() || this.draft.canUndo);
    this.enable('redo', this.editor.canRedo() || this.draft.canRedo);
  }

  enable(name, yes) {
    const button = this.island.querySelector(`[data-editor-${name}]`);
    if (button) {
      button.disabled = !yes;
    }
  }

  people(others) {
    this.notice.people(others ?? []);
  }

  async position() {
    return this.editor.position ? this.editor.position() : this.editor.content();
  }

  leaving(event) {
    if (this.dirty) {
      this.save();
      event.preventDefault();
    }
  }

  async shelve() {
    if (this.dirty && this.draft !== null) {
      this.shelf.write({ content: await this.editor.content(), revision: this.draft.revision });
    }
  }

  fail(problem) {
    const { status, body } = problem;
    const known = { [NO_NETWORK]: this.texts.network, [OTHER_USER]: this.texts.otherUser, 401: this.texts.signedOut, 404: this.texts.gone };
    const own = status === undefined ? problem.message : body?.detail;
    this.notice.problem(known[status] ?? own ?? this.texts.failed, status === 401 ? this.texts.signIn : null);
  }

  say(text) {
    this.island.querySelector('[data-editor-state]').textContent = text;
  }
}

function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
}
