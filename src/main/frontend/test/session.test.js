import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csrf, headers, refreshSession } from '../parts/session.js';
import { openPage, serve } from './page.js';

const HEAD = '<meta name="csrf-header" content="X-CSRF"><meta name="csrf-token" content="old">';

test('the token stands in the page', () => {
  openPage('', { head: HEAD });
  assert.deepEqual(csrf(), { header: 'X-CSRF', token: 'old' });
});

test('a page without a token sends none', () => {
  openPage();
  assert.deepEqual(headers({ Accept: 'text/xml' }), { Accept: 'text/xml', 'Accept-Language': 'en' });
});

test('a fresh session brings its token and says who is signed in', async () => {
  openPage('', { head: HEAD });
  serve({ 'GET /session': { json: { username: 'ada', csrfHeader: 'X-NEW', csrfToken: 'new' } } });
  assert.equal(await refreshSession(), 'ada');
  assert.deepEqual(csrf(), { header: 'X-NEW', token: 'new' });
});
