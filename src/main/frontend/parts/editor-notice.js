// What stands above an editor: who else is here, what went wrong, what a person has to decide.

export class EditorNotice {
  constructor(island, texts) {
    this.place = island.querySelector('[data-editor-notice]');
    this.texts = texts;
    this.kind = null;
    this.names = '';
  }

  clear() {
    this.kind = null;
    this.place.replaceChildren();
    this.names = '';
  }

  info(text) {
    this.show('info', text, []);
  }

  problem(text, signIn) {
    const box = this.show('error', text, []);
    if (signIn) {
      const link = element('a', signIn);
      link.href = `/sign-in?continue=${encodeURIComponent(window.location.pathname)}`;
      link.target = '_blank';
      link.rel = 'noopener';
      box.append(' ', link);
    }
  }

  /** @param ways [label, act] each; the notice stays until one of them clears it. */
  choose(text, ways) {
    this.show('choice', text, ways);
  }

  /** Saving works again: an earlier failure is over. */
  settled() {
    if (this.kind === 'error') {
      this.clear();
    }
  }

  /** Only where no other notice stands. */
  people(names) {
    const now = names.join(', ');
    if (now === this.names || (this.kind && this.kind !== 'people')) {
      return;
    }
    this.clear();
    this.names = now;
    if (now) {
      this.show('people', this.texts.others.replace('{names}', now), []);
      this.names = now;
    }
  }

  show(kind, text, ways) {
    this.kind = kind;
    this.names = '';
    const tone = { error: 'error', choice: 'warning', people: 'info', info: 'info' }[kind];
    const box = element('div');
    box.className = `usa-alert usa-alert--${tone} usa-alert--slim`;
    const body = element('div');
    body.className = 'usa-alert__body';
    const paragraph = element('p', text);
    paragraph.className = 'usa-alert__text';
    body.append(paragraph, ...this.buttons(ways));
    box.append(body);
    this.place.replaceChildren(box);
    return paragraph;
  }

  buttons(ways) {
    if (!ways.length) {
      return [];
    }
    const row = element('div');
    row.className = 'tl-row';
    row.append(...ways.map(([label, act]) => button(label, act)));
    return [row];
  }
}

function button(label, act) {
  const made = element('button', label);
  made.type = 'button';
  made.className = 'usa-button usa-button--outline';
  made.addEventListener('click', act);
  return made;
}

function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
