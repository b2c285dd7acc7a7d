// What all elements of the pages have in common.

import { LitElement } from 'lit';
import { isAborted } from '../api.js';

/** An element that draws into the page itself, so that one style sheet and the report's drawings serve all. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** A page: its requests end when the reader goes elsewhere. */
export class PagePart extends Part {
  /** Values of the :names in the page's address; set before the page is shown. */
  params = {};

  #leaving = new AbortController();

  /** Aborts when the page is left. */
  get signal() {
    return this.#leaving.signal;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  /** Runs a load and keeps what came of it in this.failure; answers whether it went well. */
  async attempt(load) {
    this.failure = null;
    try {
      await load();
      return true;
    } catch (error) {
      if (!isAborted(error) && error.status !== 401) {
        this.failure = error;
        if (!error.status && error.status !== 0) console.error(error);
      }
      return false;
    } finally {
      this.requestUpdate();
    }
  }
}
