// What a key does in a field that is chosen from a list.

/**
 * @param state open; active: number of the option that the keys stand on; count of options; chosen: number of the option
 *     that is the field's value, or -1; searchable: text is typed into the field
 * @returns {open, active, choose: number of an option, or null to empty the field}; null where the key is the browser's
 */
export function afterKey(key, state) {
  return state.open ? whileOpen(key, state) : whileClosed(key, state);
}

function whileClosed(key, { active, chosen, searchable }) {
  if (['ArrowDown', 'ArrowUp', 'Enter'].includes(key) || (key === ' ' && !searchable)) {
    return { open: true, active: Math.max(0, chosen) };
  }
  return ['Delete', 'Backspace'].includes(key) && !searchable ? { open: false, active, choose: null } : null;
}

function whileOpen(key, { active, count, searchable }) {
  const at = (index) => ({ open: true, active: Math.max(0, Math.min(count - 1, index)) });
  const chooses = key === 'Enter' || (key === ' ' && !searchable);
  if (chooses) {
    return active < count ? { open: false, active, choose: active } : { open: true, active };
  }
  const moves = { ArrowDown: active + 1, ArrowUp: active - 1, ...(searchable ? {} : { Home: 0, End: count - 1 }) };
  if (key in moves) {
    return at(moves[key]);
  }
  return key === 'Escape' ? { open: false, active } : null;
}

const PAUSE = 700;

/** Letters typed one soon after the other name an option by how it begins. */
export class FirstLetters {
  constructor() {
    this.text = '';
    this.last = 0;
  }

  /** The number of the option that is named now, or -1. now: milliseconds. */
  add(letter, options, now) {
    this.text = now - this.last > PAUSE ? letter : this.text + letter;
    this.last = now;
    const begun = this.text.toLowerCase();
    return options.findIndex(({ label }) => label.toLowerCase().startsWith(begun));
  }
}
