// What stands where there is nothing yet, nothing at all, or where something went wrong.

import { html, nothing } from 'lit';

/** Grey lines of the size of what is being fetched. */
export function loadingState(lines = 3, label = 'Loading') {
  return html`<div class="skeleton" role="status" aria-label=${label}>
    ${Array.from({ length: lines }, (_, i) => html`<span style="width:${92 - ((i * 17) % 40)}%"></span>`)}
  </div>`;
}

/** An empty list: what belongs here, and how it gets here. action: a template or nothing. */
export function emptyState(title, text, action = nothing) {
  return html`<div class="empty">
    <p class="empty-title">${title}</p>
    <p>${text}</p>
    ${action}
  </div>`;
}

/** What failed, what to do, and the number that finds it in the log. */
export function errorState(error, retry) {
  return html`<div class="failure" role="alert">
    <p class="failure-title">${titleOf(error)}</p>
    <p>${error.message}</p>
    ${error.errors?.length
      ? html`<ul>${error.errors.slice(0, 8).map((one) => html`<li><code>${one.pointer}</code> ${one.message}</li>`)}</ul>`
      : nothing}
    <p class="failure-actions">
      ${error.status === 404 ? html`<a class="button" href="/">To the start</a>` : nothing}
      ${retry && error.status !== 404 ? html`<button type="button" class="button" @click=${retry}>Try again</button>` : nothing}
      ${error.correlationId ? html`<span class="soft">Reference <code>${error.correlationId}</code></span>` : nothing}
    </p>
  </div>`;
}

function titleOf({ status, title }) {
  if (title) return title;
  if (status === 403) return 'Your role does not allow this';
  if (status === 404) return 'This is not there (any more)';
  if (status === 0) return 'No connection to the service';
  return status >= 500 ? 'The service has a problem' : 'This did not work';
}
