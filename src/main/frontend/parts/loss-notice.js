// A file of which the editor would lose something is shown, told of, and not changed until a person says so.
import { fill } from './editor-texts.js';

const TOLD = 20;

export class LossNotice {
  constructor(island, texts) {
    this.island = island;
    this.texts = texts;
    this.place = island.querySelector('[data-editor-losses]');
    this.lost = [];
  }

  /** @param lost [{id, name, what}] */
  show(lost) {
    this.lost = lost;
    this.refuse(lost.length > 0);
    this.place.replaceChildren(...(lost.length ? [this.box()] : []));
  }

  box() {
    const list = document.createElement('ul');
    list.append(...this.lost.slice(0, TOLD).map(({ id, name, what }) => line('li', id ? `${name || id}: ${what}` : what)));
    const go = line('button', this.texts.lossesGo, 'usa-button usa-button--outline');
    go.type = 'button';
    go.addEventListener('click', () => {
      this.refuse(false);
      this.place.replaceChildren();
    });
    const box = line('div', '', 'usa-alert usa-alert--warning');
    const body = line('div', '', 'usa-alert__body');
    body.append(line('h2', fill(this.texts.losses, { count: this.lost.length })), list, line('p', this.texts.lossesHint), go);
    box.append(body);
    return box;
  }

  refuse(yes) {
    for (const part of this.island.querySelectorAll('[data-editor-canvas], [data-editor-properties], [data-form-texts]')) {
      part.inert = yes;
    }
  }
}

function line(name, text, className = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
