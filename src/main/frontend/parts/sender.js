// Sends JSON with the CSRF token. A page that outlived its session goes on with the new one, if it is the same person's.
import { Problem, NO_NETWORK, OTHER_USER } from './problem.js';
import { headers, refreshSession } from './session.js';
import { signInAgain } from './sign-in-again.js';

export { Problem, NO_NETWORK, OTHER_USER };

export class Sender {
  /** @param key of the opened form: with it nothing is done twice, however often it is sent */
  constructor(user, key) {
    this.user = user;
    this.key = key;
  }

  /**
   * Answers the response of a success, or throws a Problem.
   *
   * @param options of fetch; with `signIn` the person is asked to sign in again, in place, where the session has ended
   */
  async send(method, url, body, { signIn = false, ...options } = {}) {
    let answer = await this.once(method, url, body, options);
    if ((answer.status === 401 || answer.status === 403) && (await this.renewed(signIn))) {
      answer = await this.once(method, url, body, options);
    }
    if (!answer.ok) {
      throw new Problem(answer.status, await answer.json().catch(() => null));
    }
    return answer;
  }

  async once(method, url, body, options) {
    const more = {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(this.key && method !== 'GET' ? { 'Idempotency-Key': this.key } : {}),
    };
    try {
      return await fetch(url, {
        method,
        headers: headers(more),
        body: body === undefined ? undefined : JSON.stringify(body),
        ...options,
      });
    } catch {
      throw new Problem(NO_NETWORK, null);
    }
  }

  /** Whether the same person is signed in, with the CSRF token that fits. */
  async renewed(signIn = false) {
    const user = await refreshSession().catch(() => {
      throw new Problem(NO_NETWORK, null);
    });
    if (user && this.user && user !== this.user) {
      throw new Problem(OTHER_USER, null);
    }
    return user !== null || (signIn && (await signInAgain(this.user)));
  }
}
