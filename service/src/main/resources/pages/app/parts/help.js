// A small question mark that explains a word where it stands.

import { html, nothing } from 'lit';
import { Part } from './part.js';

/** <ff-help word="gap" text="…"></ff-help> */
class Help extends Part {
  static properties = { word: {}, text: {}, open: { state: true } };

  constructor() {
    super();
    this.open = false;
    this.outside = (event) => this.contains(event.target) || this.close();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.outside);
  }

  render() {
    return html`<button type="button" class="help-mark" aria-expanded=${String(this.open)}
        aria-label="What is meant by ${this.word}" @click=${this.toggle} @keydown=${this.key}>?</button>
      ${this.open ? html`<span class="help-text" role="note">${this.text}</span>` : nothing}`;
  }

  toggle() {
    if (this.open) return this.close();
    this.open = true;
    document.addEventListener('pointerdown', this.outside);
    return undefined;
  }

  close() {
    this.open = false;
    document.removeEventListener('pointerdown', this.outside);
  }

  key(event) {
    if (event.key === 'Escape') this.close();
  }
}

customElements.define('ff-help', Help);

export function help(word, text) {
  return html`<ff-help .word=${word} .text=${text}></ff-help>`;
}
