// Finds an account or a rep by name, id or place.

import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';

const MOST = 8;

/** Sends 'found' with { account } or { rep }, as positions. */
class AccountSearch extends Part {
  static properties = { model: { attribute: false }, text: { state: true }, at: { state: true } };

  constructor() {
    super();
    this.text = '';
    this.at = 0;
  }

  hits() {
    const sought = this.text.trim().toLowerCase();
    if (sought.length < 2) return [];
    const { model } = this;
    const has = (text) => text.toLowerCase().includes(sought);
    const hits = [];
    model.reps.forEach((rep, position) => {
      if (hits.length < MOST && (has(rep.name) || rep.repId.toLowerCase() === sought)) hits.push({ rep: position, title: rep.name, note: `Rep · ${rep.repId}` });
    });
    const { id, name, place } = model.columns;
    for (let i = 0; i < id.length && hits.length < MOST; i += 1) {
      if (has(name[i]) || has(place[i]) || id[i].toLowerCase().startsWith(sought)) hits.push({ account: i, title: name[i], note: [place[i], id[i]].filter(Boolean).join(' · ') });
    }
    return hits;
  }

  render() {
    const hits = this.hits();
    const isOpen = hits.length > 0;
    return html`<div class="finder">
      <input type="search" role="combobox" aria-label="Find an account or a rep" aria-expanded=${String(isOpen)} aria-controls="finder-list"
        aria-activedescendant=${isOpen ? `finder-${this.at}` : nothing} placeholder="Find an account or a rep" autocomplete="off"
        .value=${this.text} @input=${this.typed} @keydown=${(event) => this.key(event, hits)} @blur=${() => setTimeout(() => (this.text = this.contains(document.activeElement) ? this.text : ''), 150)}>
      <ul id="finder-list" role="listbox" aria-label="Found" ?hidden=${!isOpen}>
        ${hits.map((hit, i) => html`<li role="option" id="finder-${i}" aria-selected=${String(i === this.at)} @pointerdown=${(event) => (event.preventDefault(), this.take(hit))}>
          <span>${hit.title}</span><span class="soft">${hit.note}</span></li>`)}
      </ul>
    </div>`;
  }

  typed(event) {
    this.text = event.target.value;
    this.at = 0;
  }

  key(event, hits) {
    if (event.key === 'ArrowDown') this.at = Math.min(this.at + 1, hits.length - 1);
    else if (event.key === 'ArrowUp') this.at = Math.max(this.at - 1, 0);
    else if (event.key === 'Enter' && hits[this.at]) this.take(hits[this.at]);
    else if (event.key === 'Escape') this.text = '';
    else return;
    event.preventDefault();
  }

  take({ account, rep }) {
    this.text = '';
    this.dispatchEvent(new CustomEvent('found', { detail: rep === undefined ? { account } : { rep } }));
  }
}

customElements.define('ff-account-search', AccountSearch);
