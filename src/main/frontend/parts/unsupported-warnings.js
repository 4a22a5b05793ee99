// A file of which the editor cannot keep everything is shown, listed, and not changed until a person says so.
import { fill } from './editor-texts.js';

const MAX_LISTED = 20;

export class UnsupportedWarnings {
  constructor(island, texts) {
    this.island = island;
    this.texts = texts;
    this.place = island.querySelector('[data-editor-unsupported]');
    this.unsupported = [];
  }

  /** @param unsupported [{id, name, what}] */
  show(unsupported) {
    this.unsupported = unsupported;
    this.setInert(unsupported.length > 0);
    this.place.replaceChildren(...(unsupported.length ? [this.box()] : []));
  }

  box() {
    const list = document.createElement('ul');
    list.append(
      ...this.unsupported
        .slice(0, MAX_LISTED)
        .map(({ id, name, what }) => line('li', id ? `${name || id}: ${what}` : what)),
    );
    const proceed = line('button', this.texts.unsupportedContinue, 'usa-button usa-button--outline');
    proceed.type = 'button';
    proceed.addEventListener('click', () => {
      this.setInert(false);
      this.place.replaceChildren();
    });
    const box = line('div', '', 'usa-alert usa-alert--warning');
    const body = line('div', '', 'usa-alert__body');
    body.append(
      line('h2', fill(this.texts.unsupported, { count: this.unsupported.length })),
      list,
      line('p', this.texts.unsupportedHint),
      proceed,
    );
    box.append(body);
    return box;
  }

  setInert(inert) {
    for (const part of this.island.querySelectorAll(
      '[data-editor-canvas], [data-editor-properties], [data-form-texts]',
    )) {
      part.inert = inert;
    }
  }
}

function line(name, text, className = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
