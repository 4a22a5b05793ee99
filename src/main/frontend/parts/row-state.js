// What the rows of a list remember while the form stands: which are folded, and where the keyboard stands after a change.
import { useEffect, useRef, useState } from 'preact/hooks';
import { reordered } from './row-order.js';
import { isFoldable, isSummed } from './row-summary.js';

/**
 * Which rows are open. What is filled in opens folded; what is added is open, and so is a row as soon as something is wrong
 * in it, until its person folds it after that was put right.
 */
export function useFolds(field, { rows, hasErrors }) {
  const folded = useRef(null);
  const [, draw] = useState(0);
  folded.current ??= rows.map((row) => isFoldable(field) && isSummed(field, row));
  const of = (index) => {
    folded.current[index] = Boolean(folded.current[index]) && !hasErrors(index);
    const toggle = () => {
      folded.current[index] = !folded.current[index];
      draw((count) => count + 1);
    };
    return { isOpen: !folded.current[index], toggle };
  };
  const order = (next) => {
    folded.current = reordered(folded.current, next);
  };
  return { of, order };
}

/** Whoever moved a row with a button stands on that button in the row's new place. */
export function useFocusAfter(place) {
  const wanted = useRef(null);
  useEffect(() => {
    if (!wanted.current) {
      return;
    }
    const { index, button } = wanted.current;
    wanted.current = null;
    const row = place.current.querySelector(`:scope > [data-row="${index}"]`);
    const field = place.current.closest('.fjs-form-field');
    const controls = [
      row?.querySelector(`[data-move="${button}"]:not([disabled])`),
      row?.querySelector('.tl-rows__line button:not([disabled])'),
      field?.querySelector(':scope > .fjs-repeat-render-footer button'),
    ];
    controls.find(Boolean)?.focus();
  });
  return { want: (index, button) => (wanted.current = { index, button }) };
}
