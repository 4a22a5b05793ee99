// Keys: "/" goes to the search; in lists marked data-keys the arrows move between rows and Enter opens one.

export function listKeys(document) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === '/') {
      focusSearch(event);
    } else if (['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) {
      moveFocus(event);
    }
  });
}

function isTyping(target) {
  return target.matches?.('input, textarea, select, [contenteditable="true"], svg, svg *') ?? false;
}

function focusSearch(event) {
  const search = document.querySelector('[data-search]');
  if (search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
}

function moveFocus(event) {
  const links = [...document.querySelectorAll('[data-keys] .tl-list__link')].filter(
    (link) => link.offsetParent !== null,
  );
  const at = links.indexOf(document.activeElement);
  const inList = at >= 0 || (document.activeElement === document.body && event.key === 'ArrowDown');
  if (!links.length || !inList) {
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const next = links[Math.max(0, Math.min(links.length - 1, to))];
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
