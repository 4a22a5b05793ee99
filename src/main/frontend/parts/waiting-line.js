// A form that could not be sent for want of a connection is sent when the line is back, unless the person goes on typing.
import { NO_NETWORK } from './problem.js';

const RETRY = 10000;

export class WaitingLine {
  constructor(send) {
    this.send = send;
    this.timer = null;
    window.addEventListener('online', () => this.again());
  }

  isDown(problem) {
    return problem.status === NO_NETWORK;
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.again(), RETRY);
  }

  again() {
    if (this.timer !== null) {
      this.forget();
      this.send();
    }
  }

  forget() {
    clearTimeout(this.timer);
    this.timer = null;
  }
}
