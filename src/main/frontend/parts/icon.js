// The page's own icons, for what the scripts draw; the address names the version where the page does.
import { h } from 'preact';

export function Icon({ name }) {
  const use = h('use', { href: iconAddress(name) });
  return h('svg', { class: 'usa-icon', 'aria-hidden': true, focusable: false }, use);
}

function iconAddress(name) {
  const known = document.querySelector('use[href*="icons.svg#"]')?.getAttribute('href') ?? '/assets/icons.svg#';
  return known.replace(/#.*/, `#${name}`);
}
