// Keeps what is drawn in an editor: on the server a moment after each change, as revisions that can be undone across
// visits; in the browser only while the server cannot be reached. Two people on one draft are warned, never overwritten.
import { EditConflict, watchOthers } from './draft-conflict.js';
import { EditorBar } from './editor-bar.js';
import { EditorNotice } from './editor-notice.js';
import { editorTexts } from './editor-texts.js';
import { NO_NETWORK, OTHER_USER, Sender } from './sender.js';
import { LocalDraft } from './local-draft.js';
import { suspendEvents } from './suspend-events.js';
import { UndoHistory } from './undo-history.js';

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
    this.localDraft = new LocalDraft(`throughline.drawing ${island.dataset.user} ${island.dataset.draft}`);
    this.draft = null;
    this.history = new UndoHistory(this.sender, island.dataset.draft);
    this.dirty = false;
    this.paused = false;
    this.running = Promise.resolve();
    this.bar = new EditorBar(island, this.texts, {
      undo: () => this.step('undo', editor.canUndo(), () => editor.undo()),
      redo: () => this.step('redo', editor.canRedo(), () => editor.redo()),
      download: () => this.download(),
    });
    window.addEventListener('beforeunload', (event) => this.confirmLeave(event));
    window.addEventListener('pagehide', () => this.saveLocally());
  }

  /** Loads the draft and shows it. Answers whether it could be shown. */
  async start() {
    try {
      const draft = await this.load();
      await this.open(draft);
      await this.restore();
      watchOthers(this);
      return true;
    } catch (problem) {
      this.fail(problem);
      return false;
    }
  }

  load() {
    return this.history.load();
  }

  /** Shows a revision as the state from which this visit goes on. */
  async open(draft) {
    await suspendEvents(this.island, async () => {
      await this.editor.show(draft.content);
      this.draft = draft;
      this.dirty = false;
      this.history.reset(await this.position());
    });
    this.present(draft);
    this.showStatus('');
    this.editor.shown?.();
  }

  /** What the server could not be given last time. */
  async restore() {
    const kept = this.localDraft.read();
    if (!kept || kept.content === this.draft.content) {
      this.localDraft.clear();
      return;
    }
    await suspendEvents(this.island, () => this.editor.show(kept.content));
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
    if (!this.paused) {
      this.showStatus(this.texts.unsaved);
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
    if (!this.dirty || this.paused) {
      return;
    }
    this.dirty = false;
    try {
      const position = await this.position();
      const content = await this.editor.content();
      this.showStatus(this.texts.saving);
      const draft = await this.history.store(position, content, this.draft);
      this.draft = { ...draft, content };
      this.localDraft.clear();
      this.present(draft);
      this.notice.settled();
      if (this.dirty) {
        this.showStatus(this.texts.unsaved);
      } else {
        this.bar.saved();
      }
    } catch (problem) {
      this.dirty = true;
      await this.unsaved(problem);
    }
  }

  async unsaved(problem) {
    this.saveLocally();
    if (problem.status === 409) {
      await this.stale();
    } else if (problem.status === NO_NETWORK || problem.status >= 500) {
      this.showStatus(this.texts.local);
      this.later(RETRY);
    } else {
      this.showStatus(this.texts.notSaved);
      this.fail(problem);
    }
  }

  /** Somebody else saved: both drawings are kept until a person says which one goes on. */
  async stale() {
    this.paused = true;
    clearTimeout(this.timer);
    this.showStatus(this.texts.notSaved);
    await new EditConflict(this).resolve();
  }

  async keepMine(mine, theirs) {
    try {
      const draft = await this.history.write(mine, theirs.revision);
      this.endConflict();
      await this.open({ ...draft, content: mine });
      this.bar.saved();
    } catch (problem) {
      await this.unsaved(problem);
    }
  }

  async takeTheirs() {
    try {
      const draft = await this.load();
      this.endConflict();
      await this.open(draft);
    } catch (problem) {
      this.fail(problem);
    }
  }

  endConflict() {
    this.paused = false;
    this.localDraft.clear();
    this.notice.clear();
  }

  /** The steps of this visit first; then the revisions of visits before. */
  async step(direction, local, act) {
    if (this.paused) {
      return;
    }
    if (local) {
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
      const moved = await this.history.move(direction);
      await this.open(moved.content ? moved : await this.load());
    } catch (problem) {
      await (problem.status === 409 ? this.stale() : this.fail(problem));
    }
  }

  async download() {
    await this.save();
    window.location.assign(`${this.island.dataset.draft}/file`);
  }

  present(draft) {
    this.notice.people(draft.others ?? []);
    this.refresh();
  }

  refresh() {
    this.bar.enable('undo', this.editor.canUndo() || this.draft.canUndo);
    this.bar.enable('redo', this.editor.canRedo() || this.draft.canRedo);
  }

  async position() {
    return this.editor.position ? this.editor.position() : this.editor.content();
  }

  confirmLeave(event) {
    if (this.dirty) {
      this.save();
      event.preventDefault();
    }
  }

  async saveLocally() {
    if (this.dirty && this.draft !== null) {
      this.localDraft.write({ content: await this.editor.content(), revision: this.draft.revision });
    }
  }

  fail(problem) {
    const { status, body } = problem;
    const known = {
      [NO_NETWORK]: this.texts.network,
      [OTHER_USER]: this.texts.otherUser,
      401: this.texts.signedOut,
      404: this.texts.gone,
    };
    const own = status === undefined ? problem.message : body?.detail;
    this.notice.problem(known[status] ?? own ?? this.texts.failed, status === 401 ? this.texts.signIn : null);
  }

  showStatus(text) {
    this.bar.showStatus(text);
  }
}
