// An address that names no page.

import { html } from 'lit';
import { PagePart } from '../parts/part.js';

class NotFound extends PagePart {
  render() {
    return html`<div class="page">
      <h1 tabindex="-1">There is no such page</h1>
      <p class="lead">The address <code>${location.pathname}</code> leads nowhere. It may have been shortened on its way to you.</p>
      <div class="empty">
        <p class="empty-title">Where to go from here</p>
        <p>Plans, simulations and books are listed on their pages; what was erased is gone for good.</p>
        <p><a class="button primary" href="/">To the start</a> <a class="button" href="/plans">Plans</a> <a class="button" href="/books">Books</a></p>
      </div>
    </div>`;
  }
}

customElements.define('ff-not-found', NotFound);
