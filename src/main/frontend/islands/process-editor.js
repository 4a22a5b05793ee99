// The editor of a process: draws, keeps the draft, says what is wrong where it is wrong.
import { DraftKeeper } from '../parts/draft-keeper.js';
import { editorTexts } from '../parts/editor-texts.js';
import { LiveChecks } from '../parts/live-checks.js';
import { LossNotice } from '../parts/loss-notice.js';
import { putComments, takeComments } from '../parts/process/comments.js';
import { lint } from '../parts/process/lint.js';
import { losses } from '../parts/process/losses.js';
import { makeModeler } from '../parts/process/modeler.js';
import { Sender } from '../parts/sender.js';

/** What the tools cover of the canvas, and the smallest scale at which names can be read. */
const PALETTE = 130;
const READABLE = 0.5;

for (const island of document.querySelectorAll('[data-island="process-editor"]')) {
  edit(island);
}

async function edit(island) {
  const texts = editorTexts(island);
  const place = island.querySelector('[data-editor-canvas]');
  const { choices, templates } = await offered(island);
  place.replaceChildren();
  place.removeAttribute('aria-busy');
  const modeler = makeModeler(island, { texts, choices });
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  const drawing = new Drawing(modeler, island, texts);
  island.drawing = { show: (content) => drawing.show(content), content: () => drawing.content(), lost: () => drawing.notice.lost };
  const keeper = new DraftKeeper(island, drawing);
  const checks = new LiveChecks(island, drawing);
  drawing.shown = () => checks.look();
  modeler.on('commandStack.changed', () => {
    if (!drawing.importing) {
      keeper.changed();
      checks.changed();
    }
  });
  if (await keeper.start()) {
    drawing.first(island.dataset.element);
  }
  window.addEventListener('resize', () => modeler.get('canvas').resized());
}

/** What cannot be fetched is not offered; drawing goes on. */
async function offered(island) {
  const { user, choices, templates, redesign } = island.dataset;
  const sender = new Sender(user);
  const get = async (url, otherwise) => {
    try {
      return await (await sender.send('GET', url)).json();
    } catch {
      return otherwise;
    }
  };
  const [offer, ready] = await Promise.all([get(redesign ? `${choices}?redesign=${redesign}` : choices, {}), get(templates, [])]);
  return { choices: offer, templates: ready };
}

class Drawing {
  constructor(modeler, island, texts) {
    this.modeler = modeler;
    this.texts = texts;
    this.place = island.querySelector('[data-editor-canvas]');
    this.stack = modeler.get('commandStack');
    this.comments = [];
    this.importing = false;
    this.notice = new LossNotice(island, texts);
  }

  async content() {
    return putComments((await this.modeler.saveXML({ format: true })).xml, this.comments);
  }

  /** Keeps the place that is looked at, where there was a drawing before. */
  async show(content) {
    const before = this.imported ? this.modeler.get('canvas').viewbox() : null;
    this.importing = true;
    try {
      await this.modeler.importXML(content);
    } catch (problem) {
      throw new Error(fill(this.texts.unreadable, { reason: problem.message }));
    } finally {
      this.importing = false;
    }
    this.comments = takeComments(content);
    this.imported = true;
    this.describe();
    this.fit(before);
    this.notice.show(losses(content, await this.content()));
  }

  fit(before) {
    const canvas = this.modeler.get('canvas');
    if (before) {
      canvas.viewbox({ x: before.x, y: before.y, width: before.width, height: before.height });
      return;
    }
    const { inner, outer } = canvas.viewbox();
    const width = outer.width - PALETTE;
    const scale = Math.max(READABLE, Math.min(1, width / inner.width, outer.height / (inner.height + 40)));
    const above = Math.max(20, (outer.height / scale - inner.height) / 2);
    canvas.viewbox({ x: inner.x - PALETTE / scale, y: inner.y - above, width: outer.width / scale, height: outer.height / scale });
  }

  describe() {
    const drawn = this.place.querySelector('svg');
    drawn.setAttribute('role', 'application');
    drawn.setAttribute('aria-label', this.texts.canvas);
  }

  /** The same object whenever the drawing stands the same: the last step that led here. */
  position() {
    return this.stack._stack[this.stack._stackIdx] ?? this.modeler.getDefinitions();
  }

  canUndo() {
    return this.stack.canUndo();
  }

  undo() {
    this.stack.undo();
  }

  canRedo() {
    return this.stack.canRedo();
  }

  redo() {
    this.stack.redo();
  }

  local() {
    const elements = this.modeler.get('elementRegistry');
    return lint(this.modeler.getDefinitions(), this.texts, (id) => elements.get(id)?.businessObject?.name ?? null);
  }

  mark(findings) {
    this.modeler.get('marks').show(findings);
  }

  focus(id) {
    this.modeler.get('marks').focus(id);
    this.place.scrollIntoView({ block: 'nearest' });
  }

  /** Once the panel beside the drawing listens. */
  first(id) {
    if (id) {
      requestAnimationFrame(() => requestAnimationFrame(() => this.focus(id)));
    }
  }
}
