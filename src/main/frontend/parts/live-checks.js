// The findings on the current draft, as a list that leads to each place, and at the elements themselves.
import { editorTexts, fill } from './editor-texts.js';
import { Sender } from './sender.js';

const WAIT = 900;

/**
 * The editor gives content(); focus(elementId, finding): brings the place into view; mark(findings): shows them at their
 * elements; local(): optional, findings of its own
 * ({severity, code, elementId, elementName, text, equivalents: codes of the server for the same fault}).
 */
export class LiveChecks {
  constructor(island, editor) {
    this.island = island;
    this.editor = editor;
    this.list = island.querySelector('[data-editor-findings]');
    this.checked = island.querySelector('[data-editor-checked]');
    this.texts = editorTexts(island);
    this.sender = new Sender(island.dataset.user);
    this.round = 0;
  }

  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), WAIT);
  }

  /** An answer that comes after a newer question was asked is not shown. */
  async run() {
    const round = ++this.round;
    try {
      const content = await this.editor.content();
      const [server, local] = await Promise.all([this.request(content), this.editor.local ? this.editor.local() : []]);
      if (round === this.round) {
        this.show(merged(server, local));
      }
    } catch {
      // the list stays as it was; what keeps the draft says that the server is out of reach
    }
  }

  async request(content) {
    const { kind, redesign, checks } = this.island.dataset;
    const answer = await this.sender.send('POST', checks, { kind, content, redesign: redesign || null });
    return (await answer.json()).items;
  }

  show(findings) {
    this.list.replaceChildren(...findings.map((finding) => this.row(finding)));
    this.checked.textContent = findings.length
      ? fill(this.texts.checkedSome, { count: findings.length })
      : this.texts.checkedNone;
    this.editor.mark(findings);
  }

  row(finding) {
    const row = document.createElement('li');
    row.className = finding.severity === 'ERROR' ? 'tl-findings__error' : '';
    const text = document.createElement('p');
    text.textContent = finding.text;
    row.append(text, ...(finding.elementId ? [this.way(finding)] : []));
    return row;
  }

  /** Selects the place and brings it into view. */
  way(finding) {
    const way = document.createElement('button');
    way.type = 'button';
    way.className = 'usa-button usa-button--unstyled';
    way.textContent = finding.elementName
      ? fill(this.texts.goThereTo, { name: finding.elementName })
      : this.texts.goThere;
    way.addEventListener('click', () => this.editor.focus(finding.elementId, finding));
    return way;
  }
}

/** Errors first. What the server reports too is not repeated. */
function merged(server, local) {
  const reported = new Set(server.map(({ code }) => code));
  const isReported = ({ code, equivalents = [] }) => [code, ...equivalents].some((one) => reported.has(one));
  const all = [...server, ...local.filter((finding) => !isReported(finding))];
  return all.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'ERROR' ? -1 : 1));
}
