// Sends JSON with the CSRF token. A page that outlived its session goes on with the new one, if it is the same person's.
import { headers, refreshSession } from './session.js';

export class Problem extends Error {
  constructor(status, body) {
    super(`answered ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** Statuses of our own beside HTTP's. */
export const NO_NETWORK = 0;
export const OTHER_USER = -1;

export class Sender {
  constructor(user) {
    this.user = user;
  }

  /** Answers the response of a success, or throws a Problem. */
  async send(method, url, body, options = {}) {
    let answer = await this.once(method, url, body, options);
    if ((answer.status === 401 || answer.status === 403) && (await this.renewed())) {
      answer = await this.once(method, url, body, options);
    }
    if (!answer.ok) {
      throw new Problem(answer.status, await answer.json().catch(() => null));
    }
    return answer;
  }

  async once(method, url, body, options) {
    try {
      return await fetch(url, {
        method,
        headers: headers(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        body: body === undefined ? undefined : JSON.stringify(body),
        ...options,
      });
    } catch {
      throw new Problem(NO_NETWORK, null);
    }
  }

  async renewed() {
    const user = await refreshSession().catch(() => null);
    if (user && this.user && user !== this.user) {
      throw new Problem(OTHER_USER, null);
    }
    return user !== null;
  }
}
