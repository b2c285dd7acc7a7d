// Light, dark, or as the screen is.

import { html } from 'lit';
import { Part } from './part.js';
import { chooseTheme, chosenTheme } from '../theme.js';

const CHOICES = [
  ['auto', 'Theme: as the screen is', html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.500" fill="none" stroke="currentColor" stroke-width="1.400"/><path d="M8 2.500a5.500 5.500 0 0 1 0 11z" fill="currentColor"/></svg>`],
  ['light', 'Theme: light', html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="3" fill="currentColor"/><path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.400 1.400M11.600 11.600 13 13M13 3l-1.400 1.400M4.400 11.600 3 13" stroke="currentColor" stroke-width="1.400" stroke-linecap="round"/></svg>`],
  ['dark', 'Theme: dark', html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500z" fill="currentColor"/></svg>`],
];

class ThemeSwitch extends Part {
  static properties = { chosen: { state: true } };

  constructor() {
    super();
    this.chosen = chosenTheme();
  }

  render() {
    return html`<div class="theme-switch" role="group" aria-label="Theme">
      ${CHOICES.map(
        ([theme, label, sign]) => html`<button type="button" aria-label=${label} title=${label}
          aria-pressed=${String(this.chosen === theme)} @click=${() => this.choose(theme)}>${sign}</button>`,
      )}
    </div>`;
  }

  choose(theme) {
    this.chosen = theme;
    chooseTheme(theme);
  }
}

customElements.define('ff-theme-switch', ThemeSwitch);
