// The editor of a form: only components that tasks can show, a live preview, its texts in both languages.
import { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import { DraftKeeper } from '../parts/draft-keeper.js';
import { editorTexts, fill } from '../parts/editor-texts.js';
import { factProperty, factsOf } from '../parts/fact-property.js';
import { FormDefaults } from '../parts/form-defaults.js';
import { unsupportedFormContent } from '../parts/unsupported-form-content.js';
import { FormPreview } from '../parts/form-preview.js';
import { LiveChecks } from '../parts/live-checks.js';
import { UnsupportedWarnings } from '../parts/unsupported-warnings.js';
import { HighlightSheet } from '../parts/highlight-sheet.js';
import { Sender } from '../parts/sender.js';
import { supportedFields } from '../parts/supported-fields.js';
import { TextsPanel } from '../parts/texts-panel.js';

const WAIT = 400;

for (const island of document.querySelectorAll('[data-island="form-editor"]')) {
  new FormEditor(island).start();
}

function FormEditor(island) {
  const texts = editorTexts(island);
  const place = island.querySelector('[data-editor-canvas]');
  const form = new Editor({
    exporter: { name: 'Throughline', version: '1.0' },
    propertiesPanel: { parent: island.querySelector('[data-editor-properties]') },
    additionalModules: [supportedFields, factProperty(factsOf(island), texts)],
  });
  const sender = new Sender(island.dataset.user);
  const preview = new FormPreview(island.querySelector('[data-form-preview]'), texts.formExample);
  const textsPanel = new TextsPanel(island.querySelector('[data-form-texts]'), texts, write);
  const highlights = new HighlightSheet((id) => `.fjs-editor-container .fjs-element[data-id="${id}"]`);
  const warnings = new UnsupportedWarnings(island, texts);
  const stack = form.get('commandStack');
  let version;
  let defaults = null;
  let language = document.documentElement.lang;
  let timer;
  let latest = 0;

  const editor = {
    content: () => JSON.stringify(schema(), null, 2),
    show,
    canUndo: () => stack.canUndo(),
    canRedo: () => stack.canRedo(),
    undo: () => stack.undo(),
    redo: () => stack.redo(),
    shown: () => {
      checks.changed();
      refreshPreview();
    },
    focus,
    mark: (findings) => highlights.findings(findings),
  };
  const keeper = new DraftKeeper(island, editor);
  const checks = new LiveChecks(island, editor);
  island.editor = { show, content: editor.content, unsupported: () => warnings.unsupported };

  this.start = async () => {
    if ((await keeper.start()) && island.dataset.element) {
      focus(island.dataset.element);
    }
    place.removeAttribute('aria-busy');
  };

  form.on('commandStack.changed', ({ trigger }) => {
    if (trigger !== 'clear') {
      keeper.changed();
      checks.changed();
      clearTimeout(timer);
      timer = setTimeout(refreshPreview, WAIT);
    }
  });

  island.addEventListener('click', ({ target }) => {
    const chosen = target.closest('[data-form-language]');
    if (chosen) {
      language = chosen.dataset.formLanguage;
      refreshPreview();
    }
  });

  async function show(content) {
    const drawn = JSON.parse(content);
    requireKnown(drawn.components);
    version = drawn.schemaVersion;
    if (!place.querySelector('.fjs-container')) {
      place.replaceChildren();
      form.attachTo(place);
    }
    await form.importSchema(drawn).catch((problem) => {
      throw new Error(fill(texts.unreadable, { reason: problem.message }));
    });
    defaults = new FormDefaults(drawn, form.saveSchema());
    warnings.show(unsupportedFormContent(content, editor.content()));
  }

  /** A form with a component that nobody knows is refused as a whole, before anything is shown. */
  function requireKnown(components) {
    for (const component of components ?? []) {
      if (!form.get('formFields').get(component.type)) {
        throw new Error(fill(texts.unreadable, { reason: `${component.label ?? component.id}: ${component.type}` }));
      }
      requireKnown(component.components);
    }
  }

  /** The form as it stands; its schema's version stays that of the file, since Tasklist reads no newer one. */
  function schema() {
    const saved = defaults ? defaults.without(form.saveSchema()) : form.saveSchema();
    return version === undefined ? saved : { ...saved, schemaVersion: version };
  }

  /** Preview and texts follow what is drawn; an answer that comes after a newer question is not shown. */
  async function refreshPreview() {
    const request = ++latest;
    const drawn = schema();
    const translated = await sender
      .send('POST', island.dataset.texts, { content: JSON.stringify(drawn), language: 'id' })
      .then((answer) => answer.json())
      .catch(() => null);
    if (request === latest) {
      textsPanel.show(drawn, translated);
      island
        .querySelectorAll('[data-form-language]')
        .forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.formLanguage === language)));
      await preview.show(language === 'id' && translated ? translated : drawn);
    }
  }

  function write(id, change) {
    const field = form.get('formFieldRegistry').get(id);
    if (field) {
      form.get('modeling').editFormField(field, change(field));
    }
  }

  function focus(id) {
    const field = form.get('formFieldRegistry').get(id);
    if (field) {
      form.get('selection').set(field);
      place.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
    }
  }
}
