// A page without a browser: jsdom's document and classes where the scripts expect the browser's.
import { JSDOM } from 'jsdom';

const CLASSES = [
  'DOMParser',
  'XMLSerializer',
  'NodeFilter',
  'MutationObserver',
  'KeyboardEvent',
  'HTMLElement',
  'Element',
  'Node',
];

export function openPage(body = '', { lang = 'en', url = 'http://localhost/tasks/7', head = '' } = {}) {
  const { window } = new JSDOM(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, {
    url,
  });
  window.HTMLElement.prototype.scrollIntoView = () => {};
  Object.defineProperty(window.HTMLElement.prototype, 'offsetParent', {
    get() {
      return this.closest('[hidden]') ? null : this.parentNode;
    },
  });
  globalThis.window = window;
  globalThis.document = window.document;
  globalThis.localStorage = window.localStorage;
  CLASSES.forEach((name) => (globalThis[name] = window[name]));
  globalThis.CSS = { escape: (text) => text.replace(/[^\w-]/g, '\\$&') };
  return window.document;
}

/** Answers requests by "METHOD path"; a function gets the body. What was asked is kept, in order. */
export function serve(answers) {
  const requests = [];
  globalThis.fetch = async (url, { method = 'GET', body, headers } = {}) => {
    const sent = body === undefined ? undefined : JSON.parse(body);
    requests.push({ method, url, body: sent, headers });
    const answer = answers[`${method} ${url}`];
    if (answer === undefined) {
      throw new TypeError('network error');
    }
    const { status = 200, json = {} } = typeof answer === 'function' ? answer(sent) : answer;
    return { ok: status < 400, status, json: async () => json };
  };
  return requests;
}

/** Lets all promises run that wait for nothing outside. */
export async function settled() {
  for (let round = 0; round < 20; round++) {
    await Promise.resolve();
  }
}
