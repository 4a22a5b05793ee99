// Unsaved work, kept in the browser while the server cannot be reached.

export class LocalDraft {
  constructor(key) {
    this.key = key;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  write(value) {
    try {
      localStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // a browser that keeps nothing: the page itself still has it
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }
}
