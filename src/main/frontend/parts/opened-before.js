// A form that was begun before and may be begun afresh: the old draft is offered, not forced, and can be emptied.

const OPEN = 'throughline.open ';

export class OpenedBefore {
  constructor({ island, fields, texts, messages, drafts }) {
    Object.assign(this, { island, fields, texts, messages, drafts });
  }

  /** The form was sent: the next one is opened anew. */
  static forget(submit) {
    sessionStorage.removeItem(OPEN + submit);
  }

  /** Answers the draft with which the form opens. In the window in which it was begun it simply goes on. */
  async ask(draft) {
    const begun = draft.draft && !sessionStorage.getItem(OPEN + this.texts.submit);
    const goesOn = !begun || (await this.choice(draft));
    sessionStorage.setItem(OPEN + this.texts.submit, 'yes');
    return goesOn ? draft : { draft: null, revision: 0 };
  }

  choice({ savedAt }) {
    const language = document.documentElement.lang;
    const time = new Date(savedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
    this.fields.replaceChildren();
    this.fields.removeAttribute('aria-busy');
    return new Promise((resolve) => {
      const offer = () =>
        this.messages.choose(
          this.texts.textOffer.replace('{time}', time),
          [
            [this.texts.textGoOn, () => resolve(true)],
            [this.texts.textAfresh, () => this.sure(() => this.empty().then(() => resolve(false)), offer)],
          ],
          'alert',
        );
      offer();
    });
  }

  addButton() {
    const button = document.createElement('button');
    Object.assign(button, {
      type: 'button',
      className: 'usa-button usa-button--outline tl-afresh',
      textContent: this.texts.textAfresh,
    });
    button.addEventListener('click', () => this.sure(() => this.afresh()));
    this.island.querySelector('[data-form-complete]').before(button);
  }

  /** Nothing is emptied without a second word. */
  sure(act, otherwise = () => {}) {
    const choices = [
      [this.texts.textAfreshYes, act],
      [this.texts.textAfreshNo, otherwise],
    ];
    this.messages.choose(this.texts.textAfreshSure, choices, 'alert');
  }

  async afresh() {
    try {
      await this.drafts.discard();
    } catch (problem) {
      this.messages.failure(problem);
    }
  }

  async empty() {
    await this.drafts.sender.send('DELETE', this.drafts.loadAddress);
    this.drafts.localDraft.clear();
  }
}
