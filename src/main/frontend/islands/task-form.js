// A Camunda Form on a page: renders it, keeps what is typed on the server, sends it once, says what was refused.
import { Form } from '@bpmn-io/form-js-viewer';
import { Drafts } from '../parts/drafts.js';
import { FieldErrors } from '../parts/field-errors.js';
import { localize, localizeErrors } from '../parts/form-texts.js';
import { Messages } from '../parts/messages.js';
import { Sender } from '../parts/sender.js';
import { typedFields } from '../parts/typed-fields.js';

for (const island of document.querySelectorAll('[data-island="task-form"]')) {
  new TaskForm(island).start();
}

function TaskForm(island) {
  const fields = island.querySelector('[data-form-fields]');
  const complete = island.querySelector('[data-form-complete]');
  const texts = island.dataset;
  const messages = new Messages(island, texts);
  const sender = new Sender(texts.user);
  const form = new Form({ additionalModules: [typedFields] });
  const errors = new FieldErrors(form, messages);
  const drafts = new Drafts({ island, sender, answers, onFailure: (problem) => messages.notice(problem) });
  let sending = false;
  let touched = false;

  this.start = async () => {
    try {
      const model = await load();
      const kept = drafts.restore(model.draft);
      fields.replaceChildren();
      await show(model, kept);
      if (kept.fromBrowser) {
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

  async function show(model, kept) {
    const schema = typeof model.form === 'string' ? JSON.parse(model.form) : model.form;
    localizeErrors(form, texts);
    form.attachTo(fields);
    detectTyping();
    await form.importSchema(schema, { ...model.data, ...kept.answers });
    localize(fields, texts);
    drafts.watch();
    form.on('changed', () => {
      if (touched) {
        drafts.changed();
      } else {
        drafts.watch();
      }
      mirror();
    });
    mirror();
  }

  // A form goes on settling (defaults, expressions) after it is shown: only what a person does to it is a draft.
  function detectTyping() {
    for (const kind of ['input', 'change', 'keydown', 'pointerdown', 'paste', 'drop']) {
      fields.addEventListener(kind, () => (touched = true), { capture: true });
    }
  }

  function answers() {
    return form._getSubmitData();
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
      const answer = await sender.send('POST', texts.submit, { answers: filled.data });
      drafts.done();
      window.location.assign(next(answer));
    } catch (problem) {
      busy(false);
      drafts.resume();
      refused(problem);
    }
  }

  function refused(problem) {
    if (problem.status === 422 && problem.body?.errors?.length) {
      errors.ofServer(problem.body.errors);
      return;
    }
    if (problem.status === 409 || problem.status === 404) {
      drafts.keepInBrowser();
    }
    messages.failure(problem);
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

  // Other parts of the page may watch answers while they are typed, such as the search for duplicates.
  function mirror() {
    const watching = document.querySelector(island.closest('[data-mirror]')?.dataset.mirror ?? ':not(*)');
    if (!watching) {
      return;
    }
    const now = answers();
    let changed = false;
    for (const input of watching.elements) {
      const value = input.name in now ? String(now[input.name] ?? '') : input.value;
      changed ||= value !== input.value;
      input.value = value;
    }
    if (changed) {
      watching.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
