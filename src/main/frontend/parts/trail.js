// The revisions of one draft on the server, and which of them this visit has made: going back is walking, not saving anew.

export class Trail {
  constructor(sender, url) {
    this.sender = sender;
    this.url = url;
    this.begin(null);
  }

  /** @param position what the drawing is at now; the same object whenever it is there again */
  begin(position) {
    this.positions = [position];
    this.at = 0;
  }

  async load() {
    return (await this.sender.send('GET', this.url)).json();
  }

  async write(content, revision) {
    return (await this.sender.send('PUT', this.url, { content, revision })).json();
  }

  async walk(way) {
    return (await this.sender.send('POST', `${this.url}/${way}`)).json();
  }

  /** What this visit has stored already is walked to, so that undoing goes on before this visit; else it is the next. */
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
      stored = await this.walk(back ? 'undo' : 'redo');
      this.at += back ? -1 : 1;
    }
    return stored;
  }
}
