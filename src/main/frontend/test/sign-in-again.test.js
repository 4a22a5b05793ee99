import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OTHER_USER } from '../parts/problem.js';
import { signInAgain } from '../parts/sign-in-again.js';
import { openPage, settled } from './page.js';

const form = (alert = '') => `<!doctype html><div class="tl-bare__box"><h1>Sign in</h1>${alert}
  <form method="post" action="/sign-in"><input type="hidden" name="continue" value="/"><input name="username">
  <input type="password" name="password"><button type="submit">Sign in</button></form></div>`;

let signedInAs;
let posted;

beforeEach(() => {
  const { defaultView } = openPage('<main>what was typed</main>');
  globalThis.FormData = defaultView.FormData;
  globalThis.DOMParser = defaultView.DOMParser;
  const dialog = defaultView.HTMLDialogElement.prototype;
  dialog.showModal = function () {
    this.open = true;
  };
  dialog.close = function () {
    this.open = false;
    this.dispatchEvent(new defaultView.Event('close'));
  };
  signedInAs = null;
  posted = [];
  globalThis.fetch = async (address, { method = 'GET', body } = {}) => {
    const { pathname } = new URL(address, 'http://localhost');
    if (pathname === '/session') {
      return { json: async () => ({ username: signedInAs, csrfHeader: 'X', csrfToken: 'new' }) };
    }
    if (method === 'POST') {
      posted.push(Object.fromEntries(body));
    }
    const refused = posted.length === 1 && posted[0].password === 'wrong';
    return method === 'POST' && !refused
      ? { url: 'http://localhost/session', text: async () => '{}' }
      : { url: 'http://localhost/sign-in', text: async () => form(refused ? '<p>Try again</p>' : '') };
  };
});

const dialog = () => document.querySelector('dialog');

async function type(password) {
  dialog().querySelector('[type=password]').value = password;
  dialog()
    .querySelector('form')
    .dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  await settled();
}

test('the same person signs in over the page, and the page stays', async () => {
  const asked = signInAgain('ada');
  await settled();
  assert.equal(dialog().querySelector('[name=username]').value, 'ada');
  assert.equal(dialog().querySelector('[name=username]').readOnly, true);
  signedInAs = 'ada';
  await type('secret');
  assert.equal(await asked, true);
  assert.deepEqual(posted, [{ continue: '/session', username: 'ada', password: 'secret' }]);
  assert.equal(dialog(), null);
  assert.match(document.body.textContent, /what was typed/);
});

test('a further step, or a refusal, stands in the same dialog', async () => {
  const asked = signInAgain('ada');
  await settled();
  await type('wrong');
  assert.match(dialog().textContent, /Try again/);
  signedInAs = 'ada';
  await type('secret');
  assert.equal(await asked, true);
});

test('nobody else goes on with what was typed', async () => {
  const asked = signInAgain('ada');
  await settled();
  signedInAs = 'grace';
  const refused = assert.rejects(asked, { status: OTHER_USER });
  await type('secret');
  await refused;
});

test('the dialog can be left', async () => {
  const asked = signInAgain('ada');
  await settled();
  dialog().querySelector('button[type=button]').click();
  assert.equal(await asked, false);
});
