// Questions that must be answered before the reader goes on.

import { html, nothing, render } from 'lit';

/**
 * Opens a dialog and answers what its reader chose: null for nothing.
 * body(close): template; close(value) ends the dialog with that answer.
 */
export function openDialog({ heading, body, wide = false }) {
  const dialog = document.createElement('dialog');
  dialog.className = wide ? 'dialog wide' : 'dialog';
  dialog.setAttribute('aria-labelledby', 'dialog-heading');
  document.body.append(dialog);
  return new Promise((answer) => {
    let chosen = null;
    const close = (value = null) => {
      chosen = value;
      dialog.close();
    };
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(chosen);
    });
    render(html`<h2 id="dialog-heading">${heading}</h2>${body(close)}`, dialog);
    dialog.showModal();
  });
}

/** Asks whether to go on. */
export function confirmAction({ heading, text, confirm, danger = false }) {
  return openDialog({
    heading,
    body: (close) => html`<p>${text}</p>
      <div class="dialog-actions">
        <button type="button" class="button" @click=${() => close(false)}>Cancel</button>
        <button type="button" class="button ${danger ? 'danger' : 'primary'}" @click=${() => close(true)}>${confirm}</button>
      </div>`,
  }).then(Boolean);
}

/** Asks for a name; null when the reader leaves. */
export function askName({ heading, text = '', label = 'Name', value = '', confirm = 'Save' }) {
  return openDialog({
    heading,
    body: (close) => html`<form method="dialog" @submit=${(event) => (event.preventDefault(), close(new FormData(event.target).get('name').trim()))}>
      ${text ? html`<p>${text}</p>` : nothing}
      <label class="field"><span>${label}</span><input name="name" .value=${value} maxlength="200" pattern=".*\\S.*" required autofocus></label>
      <div class="dialog-actions">
        <button type="button" class="button" @click=${() => close(null)}>Cancel</button>
        <button type="submit" class="button primary">${confirm}</button>
      </div>
    </form>`,
  });
}
