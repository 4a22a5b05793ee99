// The revisions of one draft on the server, and which of them this visit has made. Undo moves among them, it saves nothing.

export class UndoHistory {
  constructor(sender, url) {
    this.sender = sender;
    this.url = url;
    this.reset(null);
  }

  /** @param position what the drawing is at now; the same object whenever it is there again */
  reset(position) {
    this.positions = [position];
    this.at = 0;
  }

  async load() {
    return (await this.sender.send('GET', this.url)).json();
  }

  async write(content, revision) {
    return (await this.sender.send('PUT', this.url, { content, revision })).json();
  }

  async move(direction) {
    return (await this.sender.send('POST', `${this.url}/${direction}`)).json();
  }

  /** Moves to what this visit has stored already, so that undo reaches back before this visit; else stores the next revision. */
  async store(position, content, draft) {
    const known = this.positions.indexOf(position);
    if (known < 0) {
      const stored = await this.write(content, draft.revision);
      this.positions = [...this.positions.slice(0, this.at + 1), position];
      this.at += 1;
      return stored;
    }
    let stored = draft;
    while (this.at !== known) {
      const back = known < this.at;
      stored = await this.move(back ? 'undo' : 'redo');
      this.at += back ? -1 : 1;
    }
    return stored;
  }
}
