// The frame around every page: name, navigation, theme, caller.

import { html, nothing } from 'lit';
import { Part } from './part.js';
import { onRoute } from '../router.js';
import { SECTIONS } from '../routes.js';
import { caller, leave, may, roleWord } from '../session.js';
import './theme-switch.js';

const MARK = html`<svg class="wordmark-sign" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#1d5a96"/><path d="M6 8.500 14.500 6l1.500 8.500-4.500 5L6 17z" fill="#9cc9f0"/><path d="M16.500 6 26 8v7l-8 0z" fill="#fff"/><path d="M18 17h8v7l-7 2.500-4-5.500z" fill="#f2b84b"/><path d="M6 19l5 2.500 5 5L6 25z" fill="#57b98d"/></svg>`;

class Frame extends Part {
  static properties = { ready: { type: Boolean }, section: { state: true } };

  constructor() {
    super();
    this.section = '';
    onRoute((route) => (this.section = route.section));
  }

  render() {
    return html`
      <header class="bar">
        <div class="bar-inner">
          <a class="wordmark" href="/" aria-label="Fairfield">${MARK}<span>Fairfield</span></a>
          <nav aria-label="Main">${this.ready ? SECTIONS.map((section) => this.link(section)) : nothing}</nav>
          <div class="bar-end">
            <ff-theme-switch></ff-theme-switch>
            ${this.ready ? this.caller() : nothing}
          </div>
        </div>
      </header>
      <main id="main" tabindex="-1"></main>
      <div id="toasts" class="toasts" role="status" aria-live="polite"></div>
    `;
  }

  link({ name, label, href, role }) {
    if (role && !may(role)) return nothing;
    return html`<a href=${href} aria-current=${this.section === name ? 'page' : nothing}>${label}</a>`;
  }

  caller() {
    return html`<span class="caller" title="Logged in as ${caller.name}, ${roleWord()}">
        <span class="caller-name">${caller.name.replace(/ \([a-z0-9]{8}\)$/, '')}</span><span class="caller-role">${roleWord()}</span>
      </span>
      <button type="button" class="plain" @click=${leave}>Log out</button>`;
  }
}

customElements.define('ff-frame', Frame);
