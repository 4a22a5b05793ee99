// A day chosen from the browser's own calendar, beside a field in which it can be typed.
import { h } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './icon.js';

export function CalendarButton({ label, min = '1850-01-01', max = '2200-12-31', day, hidden, choose }) {
  const input = useRef();
  if (hidden) {
    return null;
  }
  return [
    h('input', {
      ref: input,
      type: 'date',
      class: 'tl-calendar__input',
      tabIndex: -1,
      'aria-hidden': true,
      min,
      max,
      value: day ?? '',
      onInput: (event) => {
        // the calendar's day is no typing into this hidden field
        event.stopPropagation();
        if (event.target.value) {
          choose(event.target.value);
        }
      },
    }),
    h(
      'button',
      {
        type: 'button',
        class: 'tl-calendar',
        'aria-label': label,
        title: label,
        onClick: () => input.current.showPicker(),
      },
      h(Icon, { name: 'calendar_today' }),
    ),
  ];
}
