// The address of a report for print: the self-contained page takes this one's place.

import { html } from 'lit';
import { PagePart } from '../parts/part.js';

class PrintPage extends PagePart {
  connectedCallback() {
    super.connectedCallback();
    location.replace(this.report);
  }

  /** '/simulations/17/print' has its report under '/v1/simulations/17/report'. */
  get report() {
    return `/v1${location.pathname.replace(/\/print$/, '/report')}`;
  }

  render() {
    return html`<div class="page"><h1 tabindex="-1">Report</h1><p>The report opens. If it does not, <a href=${this.report} data-leave>open it here</a>.</p></div>`;
  }
}

customElements.define('ff-print', PrintPage);
