// How far work is.

import { html } from 'lit';
import { grouped } from '../../shared/format.js';

/** fraction: 0 to 1. */
export function progressBar(fraction, label) {
  const done = Math.round(Math.max(0, Math.min(1, fraction)) * 100);
  return html`<div class="progress" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${done}>
    <span style="width:${done}%"></span>
  </div>`;
}

export function progressText(fraction) {
  return `${grouped(Math.floor(fraction * 100), 0)} %`;
}
