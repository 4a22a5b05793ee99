import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { NO_NETWORK, OTHER_USER, Sender } from '../parts/sender.js';
import { openPage, serve } from './page.js';

const HEAD = '<meta name="csrf-header" content="X-CSRF"><meta name="csrf-token" content="old">';
const session = (username) => ({ json: { username, csrfHeader: 'X-CSRF', csrfToken: 'fresh' } });

beforeEach(() => openPage('', { head: HEAD, lang: 'id' }));

test('a body goes as JSON with the token and the language of the page', async () => {
  const [requests] = [serve({ 'PUT /draft': {} })];
  await new Sender('ada').send('PUT', '/draft', { answers: 1 });
  assert.deepEqual(requests[0].body, { answers: 1 });
  assert.deepEqual(requests[0].headers, {
    Accept: 'application/json',
    'Accept-Language': 'id',
    'X-CSRF': 'old',
    'Content-Type': 'application/json',
  });
});

test('a refusal is a problem with its status and body', async () => {
  serve({ 'POST /task': { status: 422, json: { errors: [1] } } });
  await assert.rejects(new Sender('ada').send('POST', '/task', {}), { status: 422, body: { errors: [1] } });
});

test('without a network the problem says so', async () => {
  serve({});
  await assert.rejects(new Sender('ada').send('GET', '/task'), { status: NO_NETWORK });
});

test('after the session ended it goes on with the new token of the same person', async () => {
  let calls = 0;
  const requests = serve({
    'PUT /draft': () => (++calls === 1 ? { status: 403 } : {}),
    'GET /session': session('ada'),
  });
  await new Sender('ada').send('PUT', '/draft', {});
  assert.equal(requests.at(-1).headers['X-CSRF'], 'fresh');
  assert.equal(calls, 2);
});

test('it never goes on as somebody else', async () => {
  const requests = serve({ 'PUT /draft': { status: 401 }, 'GET /session': session('grace') });
  await assert.rejects(new Sender('ada').send('PUT', '/draft', {}), { status: OTHER_USER });
  assert.equal(requests.filter(({ method }) => method === 'PUT').length, 1);
});

test('where nobody is signed in the refusal stands', async () => {
  serve({ 'PUT /draft': { status: 401 }, 'GET /session': session(null) });
  await assert.rejects(new Sender('ada').send('PUT', '/draft', {}), { status: 401 });
});

test('every try of one opened form carries the same key, and so does its draft', async () => {
  const requests = serve({ 'POST /task': { status: 500 }, 'PUT /draft': {}, 'GET /task': {} });
  const sender = new Sender('ada', 'k1');
  await assert.rejects(sender.send('POST', '/task', {}));
  await assert.rejects(sender.send('POST', '/task', {}));
  await sender.send('PUT', '/draft', {});
  await sender.send('GET', '/task');
  assert.deepEqual(
    requests.map(({ headers }) => headers['Idempotency-Key']),
    ['k1', 'k1', 'k1', undefined],
  );
});
