// A Camunda Form on a page: renders it, keeps what is typed on the server, sends it once, says what was refused.
import { Form } from '@bpmn-io/form-js-viewer';
import { Beside } from '../parts/beside.js';
import { Drafts } from '../parts/drafts.js';
import { FieldErrors } from '../parts/field-errors.js';
import { LeftOver } from '../parts/left-over.js';
import { localize, localizeErrors } from '../parts/form-texts.js';
import { Messages } from '../parts/messages.js';
import { OpenedBefore } from '../parts/opened-before.js';
import { openedKey } from '../parts/opened-key.js';
import { pageTexts } from '../parts/page-texts.js';
import { Sender } from '../parts/sender.js';
import { RowChoice, withChoice, withOption } from '../parts/row-choice.js';
import { ownFields } from '../parts/own-fields.js';
import { WaitingLine } from '../parts/waiting-line.js';

for (const island of document.querySelectorAll('[data-island="task-form"]')) {
  new TaskForm(island).start();
}

function TaskForm(island) {
  const fields = island.querySelector('[data-form-fields]');
  const complete = island.querySelector('[data-form-complete]');
  const texts = { ...pageTexts(), ...island.dataset };
  const sender = new Sender(texts.user, openedKey());
  const form = new Form({ additionalModules: ownFields });
  const beside = new Beside(island);
  const messages = new Messages(island, texts, () => drafts.save());
  const errors = new FieldErrors(form, messages);
  const line = new WaitingLine(() => send());
  const leftOver = new LeftOver(fields, texts, () => drafts.changed());
  const drafts = new Drafts({
    texts,
    user: texts.user,
    submit: texts.submit,
    save: texts.draft,
    state: island.querySelector('[data-form-state]'),
    sender,
    answers: () => leftOver.with(form._getSubmitData()),
    show: fill,
    messages,
  });
  const rows = new RowChoice(() => (schema ? form._getSubmitData() : {}), chosen);
  let model;
  let schema;
  let sending = false;
  let touched = false;

  this.start = async () => {
    try {
      model = await load();
      const kept = drafts.restore(await before());
      fields.replaceChildren();
      await show(kept);
      if (kept.fromBrowser && !drafts.stopped) {
        messages.info(texts.textRestored);
      }
      complete.disabled = false;
    } catch (problem) {
      fields.replaceChildren();
      messages.failure(problem);
    } finally {
      fields.removeAttribute('aria-busy');
    }
  };

  complete.addEventListener('click', send);

  async function load() {
    const inline = island.querySelector('script[type="application/json"]');
    if (inline) {
      return JSON.parse(inline.textContent);
    }
    return (await sender.send('GET', texts.source)).json();
  }

  /** What was typed before. A form that may be begun afresh has a button for it; an intake offers what was begun. */
  async function before() {
    const draft = model.revision === undefined ? await drafts.load() : model;
    const afresh = island.closest('[data-afresh]');
    if (!afresh) {
      return draft;
    }
    const openedBefore = new OpenedBefore({ island, fields, texts, messages, drafts });
    openedBefore.addButton();
    return afresh.dataset.afresh === 'offer' ? openedBefore.ask(draft) : draft;
  }

  async function show(kept) {
    schema = schemaOf(model);
    leftOver.remember(schema, model.former);
    localizeErrors(form, texts);
    form.attachTo(fields);
    detectTyping();
    await fill(kept.answers);
    localize(fields, texts);
    drafts.watch();
    form.on('changed', () => {
      if (touched) {
        drafts.changed();
      } else {
        drafts.watch();
      }
      beside.mirror(form._getSubmitData());
      rows.mark();
    });
    beside.mirror(form._getSubmitData());
    rows.mark();
  }

  /** A row beside the form was chosen: its value stands in the field, as if it were chosen there. */
  async function chosen(row) {
    if (!schema || sending) {
      return;
    }
    messages.clear();
    try {
      if (row.keep) {
        await new Sender(texts.user).send('POST', row.keep, undefined, { signIn: true });
      }
    } catch (problem) {
      messages.failure(problem);
      return;
    }
    model = { ...model, data: withOption(model.data ?? {}, schema, row) };
    await fill(withChoice(drafts.answers(), row));
    localize(fields, texts);
    touched = true;
    line.forget();
    drafts.changed();
    rows.mark();
    island.scrollIntoView({ block: 'start' });
  }

  async function fill(answers) {
    await form.importSchema(schema, { ...model.data, ...answers });
    leftOver.find(answers, form._getSubmitData(), schema);
  }

  // A form goes on settling (defaults, expressions) after it is shown: only what a person does to it is a draft.
  function detectTyping() {
    for (const kind of ['input', 'change', 'keydown', 'pointerdown', 'paste', 'drop']) {
      fields.addEventListener(
        kind,
        () => {
          touched = true;
          line.forget();
        },
        { capture: true },
      );
    }
  }

  async function send() {
    if (sending) {
      return;
    }
    messages.clear();
    const filled = form.submit();
    if (errors.ofForm(filled.errors)) {
      return;
    }
    busy(true);
    await drafts.pause();
    try {
      const body = { answers: filled.data, formVersion: model.version, ...beside.choice() };
      const answer = await sender.send('POST', texts.submit, body, { signIn: true });
      drafts.done();
      OpenedBefore.forget(texts.submit);
      window.location.assign(next(answer));
    } catch (problem) {
      busy(false);
      await refused(problem);
    }
  }

  async function refused(problem) {
    if (line.isDown(problem)) {
      drafts.stayed();
      drafts.keepInBrowser();
      drafts.showStatus(texts.textLocal);
      messages.show('warning', texts.textWaiting, 'status');
      line.wait();
      return;
    }
    if ((problem.status === 422 || problem.status === 409) && (await changed())) {
      return;
    }
    drafts.resume();
    if (problem.status === 422 && problem.body?.errors?.length) {
      errors.ofServer(problem.body.errors);
      return;
    }
    if (problem.status === 409 && beside.lookAgain()) {
      messages.refusal(problem);
      return;
    }
    if (problem.status === 409 || problem.status === 404) {
      drafts.keepInBrowser();
    }
    messages.failure(problem);
  }

  /** Whether another wording is asked by now: it is shown, with what was typed in it, and what needs a look is named. */
  async function changed() {
    const now = await load().catch(() => null);
    if (!now || (now.version === model.version && JSON.stringify(schemaOf(now)) === JSON.stringify(schema))) {
      return false;
    }
    sending = true;
    const typed = drafts.answers();
    model = { ...model, form: now.form, version: now.version, data: now.data };
    schema = schemaOf(model);
    await fill(typed);
    leftOver.remember(schema);
    localize(fields, texts);
    await drawn();
    errors.ofChange(form.validate(), leftOver.answers.length);
    drafts.resume();
    sending = false;
    return true;
  }

  function busy(yes) {
    sending = yes;
    complete.disabled = yes;
    complete.classList.toggle('tl-busy', yes);
    drafts.showStatus(yes ? texts.textSending : '');
  }

  function next(answer) {
    if (answer.redirected) {
      return answer.url;
    }
    const location = answer.headers.get('Location');
    return location && !new URL(location, window.location.href).pathname.startsWith('/api/') ? location : texts.done;
  }
}

function schemaOf({ form }) {
  return typeof form === 'string' ? JSON.parse(form) : form;
}

/** The fields of a form that was just shown are known once they are on the screen. */
function drawn() {
  return new Promise((resolve) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => setTimeout(resolve))),
  );
}
