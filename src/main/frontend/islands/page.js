// On every page: htmx with our CSRF token, the keys of lists and search, menus, one send per form.
import htmx from 'htmx.org';
import { csrf } from '../parts/session.js';
import { listKeys } from '../parts/list-keys.js';
import { pageForms } from '../parts/page-forms.js';
import { pageTexts } from '../parts/page-texts.js';
import { questions } from '../parts/questions.js';
import { sortTables } from '../parts/sort-table.js';
import { typedInputs } from '../parts/typed-inputs.js';

window.htmx = htmx;

document.body.addEventListener('htmx:configRequest', (event) => {
  const { header, token } = csrf();
  if (header && event.detail.verb !== 'get') {
    event.detail.headers[header] = token;
  }
});

// A refusal that says where it wants to stand is shown there.
document.body.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.getResponseHeader('HX-Retarget')) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.body.addEventListener('htmx:sendError', () => {
  const place = document.getElementById('notices');
  if (place) {
    place.textContent = document.body.dataset.networkError;
  }
});

// Whoever stood with the keyboard in what was exchanged goes on from there, not from the top of the page.
let stoodWithin = false;
document.body.addEventListener('htmx:beforeSwap', (event) => {
  stoodWithin = event.detail.target?.contains(document.activeElement) && document.activeElement !== document.body;
});
document.body.addEventListener('htmx:afterSettle', (event) => {
  typedInputs(event.target);
  sortTables(event.target);
  pageForms(event.target, pageTexts().user);
  focusMarked(event.target);
  if (stoodWithin && (document.activeElement === document.body || !document.activeElement)) {
    keepFocus(event.target);
  }
  stoodWithin = false;
});

listKeys(document);
typedInputs(document);
sortTables(document);
questions(document);
pageForms(document, pageTexts().user);
focusMarked(document);
document.querySelectorAll('.tl-tabs a[aria-current]').forEach((tab) => {
  tab.closest('.tl-tabs').scrollLeft = tab.offsetLeft - tab.closest('.tl-tabs').offsetLeft - 48;
});

function keepFocus(place) {
  if (!place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
  }
  place.focus({ preventScroll: true });
}

function focusMarked(within) {
  within.querySelector?.('[data-focus]')?.focus();
}

// A menu closes by Escape and by a click elsewhere.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.tl-menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const menu = document.querySelector('details.tl-menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }
});

// One click is one request: a form that is on its way is not sent again.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

// A filter that says so is applied when it is chosen.
document.addEventListener('change', (event) => {
  if (event.target.matches?.('form[data-auto] select, form[data-auto] input[type=checkbox]')) {
    event.target.form.requestSubmit();
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) {
    window.print();
  }
});
