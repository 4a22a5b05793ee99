// The editor of a process: draws, keeps the draft, says what is wrong where it is wrong.
import { DraftKeeper } from '../parts/draft-keeper.js';
import { editorTexts, fill } from '../parts/editor-texts.js';
import { LiveChecks } from '../parts/live-checks.js';
import { UnsupportedWarnings } from '../parts/unsupported-warnings.js';
import { putComments, takeComments } from '../parts/xml-comments.js';
import { lint } from '../parts/process/lint.js';
import { unsupportedXml } from '../parts/unsupported-xml.js';
import { makeModeler } from '../parts/process/modeler.js';
import { Sender } from '../parts/sender.js';
import { fitBeside } from '../parts/process/fit.js';

for (const island of document.querySelectorAll('[data-island="process-editor"]')) {
  start(island);
}

async function start(island) {
  const texts = editorTexts(island);
  const place = island.querySelector('[data-editor-canvas]');
  const { choices, templates } = await loadChoices(island);
  place.replaceChildren();
  place.removeAttribute('aria-busy');
  const modeler = makeModeler(island, { texts, choices });
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  const editor = new ProcessEditor(modeler, island, texts);
  island.editor = {
    show: (content) => editor.show(content),
    content: () => editor.content(),
    unsupported: () => editor.warnings.unsupported,
  };
  const keeper = new DraftKeeper(island, editor);
  const checks = new LiveChecks(island, editor);
  editor.shown = () => checks.run();
  modeler.on('commandStack.changed', () => {
    if (!editor.importing) {
      keeper.changed();
      checks.changed();
    }
  });
  editorBar(island, editor);
  if (await keeper.start()) {
    editor.focusInitially(island.dataset.element);
  }
  window.addEventListener('resize', () => modeler.get('canvas').resized());
}

/** How the picture is looked at, and whether experts look. */
function editorBar(island, editor) {
  const on = (name, event, act) => island.querySelector(`[data-editor-${name}]`).addEventListener(event, act);
  const experts = island.querySelector('[data-editor-experts]');
  const forExperts = editor.modeler.get('forExperts');
  experts.checked = forExperts.on;
  on('experts', 'change', () => forExperts.set(experts.checked));
  on('whole', 'click', () => fitBeside(editor.modeler.get('canvas'), editor.place, true));
  on('larger', 'click', () => editor.modeler.get('zoomScroll').stepZoom(1));
  on('smaller', 'click', () => editor.modeler.get('zoomScroll').stepZoom(-1));
}

/** What cannot be fetched is not offered; the editor works without it. */
async function loadChoices(island) {
  const { user, choices, templates, redesign } = island.dataset;
  const sender = new Sender(user);
  const get = async (url, otherwise) => {
    try {
      return await (await sender.send('GET', url)).json();
    } catch {
      return otherwise;
    }
  };
  const [offer, ready] = await Promise.all([
    get(redesign ? `${choices}?redesign=${redesign}` : choices, {}),
    get(templates, []),
  ]);
  return { choices: offer, templates: ready };
}

class ProcessEditor {
  constructor(modeler, island, texts) {
    this.modeler = modeler;
    this.texts = texts;
    this.place = island.querySelector('[data-editor-canvas]');
    this.stack = modeler.get('commandStack');
    this.comments = [];
    this.importing = false;
    this.warnings = new UnsupportedWarnings(island, texts);
  }

  async content() {
    return putComments((await this.modeler.saveXML({ format: true })).xml, this.comments);
  }

  /** Keeps the place that is looked at, where something was shown before. */
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
    this.label();
    this.fit(before);
    this.warnings.show(unsupportedXml(content, await this.content()));
  }

  fit(before) {
    const canvas = this.modeler.get('canvas');
    if (before) {
      canvas.viewbox({ x: before.x, y: before.y, width: before.width, height: before.height });
      return;
    }
    fitBeside(canvas, this.place);
  }

  label() {
    const drawn = this.place.querySelector('svg');
    drawn.setAttribute('role', 'application');
    drawn.setAttribute('aria-label', this.texts.canvas);
  }

  /** The same object whenever the content is the same: the last step that led here. */
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
    this.modeler.get('lintOverlays').show(findings);
  }

  focus(id) {
    this.modeler.get('lintOverlays').focus(id);
    this.place.scrollIntoView({ block: 'nearest' });
  }

  /** Waits until the properties panel listens. */
  focusInitially(id) {
    if (id) {
      requestAnimationFrame(() => requestAnimationFrame(() => this.focus(id)));
    }
  }
}
