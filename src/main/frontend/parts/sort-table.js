// Tables that stand whole on their page are put in the order of any column. A list that goes on on another page is ordered
// by the server, or stays in the order that it is paged in.

/** Every table in there that says by `data-sort` that its rows may stand in any order. */
export function sortTables(within) {
  const isPart = document.querySelector('a[rel="next"]') || new URL(window.location.href).searchParams.has('after');
  if (isPart) {
    return;
  }
  for (const table of within.querySelectorAll?.('table[data-sort]:not([data-sort-ready])') ?? []) {
    table.dataset.sortReady = '';
    [...table.tHead.rows[0].cells].forEach((head, column) => addButton(table, head, column));
  }
}

function addButton(table, head, column) {
  if (!head.textContent.trim() || head.querySelector('a, button')) {
    return;
  }
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'tl-sort', textContent: head.textContent.trim() });
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const descending = head.getAttribute('aria-sort') === 'ascending';
    [...head.parentElement.cells].forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    sort(table.tBodies[0], column, descending);
  });
}

/** What is empty stands last in either order; rows that are alike stay as they stood. */
function sort(body, column, descending) {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
  rows.sort((a, b) => {
    if (!a.key || !b.key) {
      return Boolean(b.key) - Boolean(a.key);
    }
    return descending ? collator.compare(b.key, a.key) : collator.compare(a.key, b.key);
  });
  body.append(...rows.map(({ row }) => row));
}

/** A moment counts as such, anything else by its words; pictures of letters are none. */
function keyOf(cell) {
  const time = cell?.querySelector('time[datetime]');
  if (!cell || time) {
    return time?.getAttribute('datetime') ?? '';
  }
  const copy = cell.cloneNode(true);
  copy.querySelectorAll('[aria-hidden="true"], form').forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
