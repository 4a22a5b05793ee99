// What a field that is chosen from a list remembers while it has the focus.
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterKey, FirstLetters } from './select-keys.js';

/** What is open, what the keys stand on and what is searched for, and all that changes it. */
export function useSelect({ field, value, options, disabled, readonly, onChange, onBlur }) {
  const [{ open, active }, setState] = useState({ open: false, active: 0 });
  const [search, setSearch] = useState(null);
  const letters = useRef(new FirstLetters());
  const control = useRef();
  const list = useRef();
  const fixed = disabled || readonly;
  const searchable = Boolean(field.searchable);
  const offered = search ? options.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase())) : options;
  const chosen = offered.findIndex((option) => option.value === value);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [open, active]);

  const show = (isOpen, at = Math.max(0, chosen)) => setState({ open: isOpen && !fixed, active: at });
  const choose = (option) => {
    onChange({ field, value: option?.value ?? null });
    setSearch(null);
  };
  const name = (event) => {
    const named = letters.current.add(event.key, offered, event.timeStamp);
    show(true, named < 0 ? active : named);
  };
  const press = (event) => {
    const after =
      !event.isComposing && afterKey(event.key, { open, active, count: offered.length, chosen, searchable });
    if (fixed) {
      return;
    }
    if (after) {
      event.preventDefault();
      show(after.open, after.active);
      if (after.choose !== undefined) {
        choose(offered[after.choose]);
      }
    } else if (!searchable && isLetter(event)) {
      name(event);
    }
  };
  const type = (text) => {
    setSearch(text);
    show(true, 0);
  };
  /** What was typed whole is chosen; what was erased is emptied; anything else was a search. */
  const leave = () => {
    const whole = search && options.find(({ label }) => label.toLowerCase() === search.trim().toLowerCase());
    if (whole || search === '') {
      choose(whole || null);
    }
    setSearch(null);
    show(false);
    onBlur?.();
  };
  const toggle = () => {
    control.current.focus();
    show(!open);
  };
  return { open, active, search, offered, fixed, searchable, control, list, show, choose, press, type, leave, toggle };
}

function isLetter({ key, ctrlKey, metaKey, altKey }) {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
