// What the modelers make of markup. Its style attributes, which the content policy refuses, are set by script instead.
import domify from '../node_modules/domify/index.js';

export default function styled(markup, document) {
  const made = domify(typeof markup === 'string' ? markup.replace(/ style="/g, ' data-style="') : markup, document);
  const within = made.querySelectorAll?.('[data-style]') ?? [];
  for (const element of [made, ...within]) {
    if (element.dataset?.style !== undefined) {
      element.style.cssText = element.dataset.style;
      delete element.dataset.style;
    }
  }
  return made;
}
