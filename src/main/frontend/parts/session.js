// The CSRF token of the page, and a fresh one where the page has outlived its session.

export function csrf() {
  return { header: meta('csrf-header'), token: meta('csrf-token') };
}

/** Asks who is signed in now, and takes over the token that fits. Answers the user name, or null. */
export async function refreshSession() {
  const answer = await fetch('/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  const session = await answer.json();
  setMeta('csrf-header', session.csrfHeader);
  setMeta('csrf-token', session.csrfToken);
  return session.username;
}

export function headers(more = {}) {
  const { header, token } = csrf();
  return {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
    ...(header ? { [header]: token } : {}),
    ...more,
  };
}

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content;
}

function setMeta(name, content) {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', content);
}
