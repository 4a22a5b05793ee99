// The editor of a decision table: rules cell by cell in FEEL, the diagram of what a decision needs, checks at the rows.
import { CamundaPlatformModeler } from 'camunda-dmn-js';
import { DecisionViews } from '../parts/decision-views.js';
import { INDONESIAN } from '../parts/decision-indonesian.js';
import { asDmn13 } from '../parts/dmn-versions.js';
import { DraftKeeper } from '../parts/draft-keeper.js';
import { editorTexts, fill } from '../parts/editor-texts.js';
import { LiveChecks } from '../parts/live-checks.js';
import { UnsupportedWarnings } from '../parts/unsupported-warnings.js';
import { HighlightSheet } from '../parts/highlight-sheet.js';
import { translationModule } from '../parts/translation.js';
import { putComments, takeComments } from '../parts/xml-comments.js';
import { unsupportedXml } from '../parts/unsupported-xml.js';

const FEEL = { options: [{ label: 'FEEL', value: 'feel' }], defaults: { editor: 'feel' } };
const TYPES = ['string', 'boolean', 'integer', 'long', 'double', 'date'];

for (const island of document.querySelectorAll('[data-island="decision-editor"]')) {
  new DecisionEditor(island).start();
}

function DecisionEditor(island) {
  const texts = editorTexts(island);
  const place = island.querySelector('[data-editor-canvas]');
  const properties = island.querySelector('[data-editor-properties]');
  const bar = element('div', 'tl-views');
  const canvas = element('div', 'tl-views__canvas');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', texts.decisionViews);
  const modeler = create();
  const views = new DecisionViews(modeler, bar, texts);
  const highlights = new HighlightSheet((id) => `.rule-index[data-row-id="${id}"], th[data-col-id="${id}"]`);
  const warnings = new UnsupportedWarnings(island, texts);
  let comments = [];
  let opened = false;

  const editor = {
    content: async () => putComments((await modeler.saveXML({ format: true })).xml, comments),
    show,
    canUndo: () => stack()?.canUndo() ?? false,
    canRedo: () => stack()?.canRedo() ?? false,
    undo: () => stack().undo(),
    redo: () => stack().redo(),
    shown: () => checks.changed(),
    focus,
    mark: (findings) => highlights.findings(findings),
  };
  const keeper = new DraftKeeper(island, editor);
  const checks = new LiveChecks(island, editor);
  island.editor = { show, content: editor.content, unsupported: () => warnings.unsupported };

  this.start = async () => {
    if (await keeper.start()) {
      const wanted = island.dataset.element;
      await (wanted ? focus(wanted) : views.openFirst(island.dataset.key));
    }
    place.removeAttribute('aria-busy');
  };

  function create() {
    const words = { additionalModules: [translationModule(INDONESIAN)] };
    const made = new CamundaPlatformModeler({
      container: canvas,
      exporter: { name: 'Throughline', version: '1.0' },
      common: { expressionLanguages: FEEL, dataTypes: TYPES },
      drd: { ...words, disableAdjustOrigin: true, propertiesPanel: { parent: properties } },
      decisionTable: words,
      literalExpression: words,
      boxedExpression: words,
    });
    made.on('viewer.created', ({ viewer }) => viewer.on('commandStack.changed', changed));
    made.on('views.changed', ({ activeView }) => {
      properties.hidden = activeView?.type !== 'drd';
      keeper.draft && keeper.refresh();
    });
    return made;
  }

  async function show(xml) {
    if (!opened) {
      place.replaceChildren(bar, canvas);
      opened = true;
    }
    const drawn = asDmn13(xml);
    await modeler.importXML(drawn).catch((problem) => {
      throw new Error(fill(texts.unreadable, { reason: problem.message }));
    });
    comments = takeComments(drawn);
    warnings.show(unsupportedXml(drawn, await editor.content()));
  }

  function changed({ trigger } = {}) {
    if (trigger !== 'clear') {
      keeper.changed();
      checks.changed();
    }
  }

  function stack() {
    return modeler.getActiveViewer()?.get('commandStack', false);
  }

  async function focus(id) {
    await views.openWith(id);
    const cell = canvas.querySelector(
      `[data-row-id="${CSS.escape(id)}"][data-col-id], [data-col-id="${CSS.escape(id)}"], [data-element-id="${CSS.escape(id)}"]`,
    );
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    cell?.click();
  }
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
