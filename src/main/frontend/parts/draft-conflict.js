// Two people on one draft: who else is here, and the choice where both have drawn.
import { fill } from './editor-texts.js';

const POLL_INTERVAL = 20000;

/** Now and then asks who else has the draft open, and whether they saved. */
export function watchOthers(keeper) {
  setInterval(() => poll(keeper), POLL_INTERVAL);
}

async function poll(keeper) {
  if (document.hidden || keeper.paused || keeper.draft === null) {
    return;
  }
  try {
    const draft = await keeper.load();
    keeper.notice.people(draft.others ?? []);
    const theirs = draft.revision !== keeper.draft.revision && draft.savedBy !== keeper.island.dataset.user;
    if (theirs && !keeper.dirty && !keeper.paused) {
      keeper.paused = true;
      const text = fill(keeper.texts.newer, { name: draft.savedBy });
      keeper.notice.choose(text, [[keeper.texts.newerShow, () => keeper.takeTheirs()]]);
    }
  } catch {
    // the next save says what is wrong
  }
}

/** My drawing and theirs: nothing is saved until a person says which one goes on. */
export class EditConflict {
  constructor(keeper) {
    this.keeper = keeper;
    this.texts = keeper.texts;
  }

  async resolve() {
    try {
      this.mine ??= await this.keeper.editor.content();
      this.theirs = await this.keeper.load();
    } catch (problem) {
      this.keeper.fail(problem);
      return;
    }
    this.keeper.notice.choose(fill(this.texts.stale, { name: this.theirs.savedBy }), [
      [this.texts.staleSee, () => this.see()],
      [this.texts.staleMine, () => this.keeper.keepMine(this.mine, this.theirs)],
      [this.texts.staleTheirs, () => this.keeper.takeTheirs()],
    ]);
  }

  async see() {
    await this.open(this.theirs.content);
    this.keeper.notice.choose(fill(this.texts.staleSeeing, { name: this.theirs.savedBy }), [
      [
        this.texts.staleBack,
        async () => {
          await this.open(this.mine);
          await this.resolve();
        },
      ],
      [this.texts.staleTheirs, () => this.keeper.takeTheirs()],
    ]);
  }

  async open(content) {
    await this.keeper.editor.show(content);
    this.keeper.editor.shown?.();
  }
}
