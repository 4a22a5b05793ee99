// A row is taken by its handle and let go over the place where it is to stand; Escape lets it stay.
import { useEffect, useRef, useState } from 'preact/hooks';

/** @param place of the rows; @param move(from, to) */
export function useRowDrag(place, move) {
  const [drag, setDrag] = useState(null);
  const end = useRef(() => {});
  useEffect(() => () => end.current(), []);

  const begin = (event, from) => {
    if (event.button > 0) {
      return;
    }
    event.preventDefault();
    let to = from;
    const follow = ({ clientY }) => {
      to = placeAt(middlesOf(place.current), from, clientY);
      setDrag({ from, to });
    };
    const listeners = {
      pointermove: follow,
      pointerup: () => finish(() => to !== from && move(from, to)),
      pointercancel: () => finish(),
      keydown: ({ key }) => key === 'Escape' && finish(),
    };
    const finish = (act = () => {}) => {
      Object.entries(listeners).forEach(([kind, listener]) => window.removeEventListener(kind, listener));
      setDrag(null);
      act();
    };
    end.current = finish;
    Object.entries(listeners).forEach(([kind, listener]) => window.addEventListener(kind, listener));
    setDrag({ from, to });
  };
  return { begin, mark: (index) => markOf(index, drag) };
}

/** The new number of row `from` where it is let go at height y, by the middles of all rows. */
export function placeAt(middles, from, y) {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

function middlesOf(place) {
  return [...place.querySelectorAll(':scope > [data-row]')].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
}

function markOf(index, drag) {
  if (index === drag?.from) {
    return 'tl-rows__row--taken';
  }
  const isPlace = index === drag?.to && drag.to !== drag.from;
  return isPlace ? `tl-rows__row--${drag.to < drag.from ? 'before' : 'after'}` : '';
}
