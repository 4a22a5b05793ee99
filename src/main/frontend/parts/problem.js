// Why something could not be sent.

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
