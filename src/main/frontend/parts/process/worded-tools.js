// Words beside the icons of the palette and of the pad at an element, so that nobody has to know the signs.

export default function WordedTools(palette, contextPad, studio) {
  const worded = (entries) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, withWord(id, entry, studio.texts)]));
  palette.registerProvider(100, { getPaletteEntries: () => worded });
  const pad = () => worded;
  contextPad.registerProvider(100, { getContextPadEntries: pad, getMultiElementContextPadEntries: pad });
}

WordedTools.$inject = ['palette', 'contextPad', 'studio'];

/** Where we have no word of our own, the library's longer one stands. */
function withWord(id, entry, texts) {
  const word = texts[`word.${id}`] ?? entry.title;
  return entry.separator || !word ? entry : { ...entry, title: entry.title ?? word, html: html(entry.html, word) };
}

/** A tool that brings its own picture keeps it. */
function html(own, word) {
  const span = document.createElement('span');
  span.className = 'tl-tool__word';
  span.textContent = word;
  const picture = own ?? '<div class="entry" draggable="true"></div>';
  return picture.replace('class="entry', 'class="tl-tool entry').replace(/<\/div>\s*$/, `${span.outerHTML}</div>`);
}
