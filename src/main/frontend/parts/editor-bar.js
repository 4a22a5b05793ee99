// The bar of an editor: what is kept, back and forth, the file.
import { clock } from './clock.js';
import { fill } from './editor-texts.js';

export class EditorBar {
  /** @param acts by the names of the buttons: undo, redo, download */
  constructor(island, texts, acts) {
    this.island = island;
    this.texts = texts;
    Object.entries(acts).forEach(([name, act]) => this.button(name)?.addEventListener('click', act));
  }

  enable(name, yes) {
    const button = this.button(name);
    if (button) {
      button.disabled = !yes;
    }
  }

  showStatus(text) {
    this.island.querySelector('[data-editor-state]').textContent = text;
  }

  saved() {
    this.showStatus(fill(this.texts.saved, { time: clock() }));
  }

  button(name) {
    return this.island.querySelector(`[data-editor-${name}]`);
  }
}
