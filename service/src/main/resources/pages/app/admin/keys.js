// API keys: who may get in with what role.

import { html, nothing } from 'lit';
import { getAll, getTagged, newAction, postJson, remove } from '../api.js';
import { confirmAction, openDialog } from '../parts/dialog.js';
import { errorState, loadingState } from '../parts/states.js';
import { PagePart } from '../parts/part.js';
import { toast } from '../parts/toast.js';
import { roleWord } from '../session.js';
import { agoText, timeText } from '../words.js';
import '../parts/data-table.js';

const ROLES = [
  ['VIEWER', 'reads plans and reports, without quotas and win rates of single reps'],
  ['ANALYST', 'also simulates, explains and downloads'],
  ['PLANNER', 'also makes, changes and approves plans; reads figures of single reps'],
  ['ADMIN', 'also keys, jobs, audit trail and settings'],
];

class KeysPart extends PagePart {
  static properties = { keys: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => {
      this.keys = await getAll('/v1/keys', { signal: this.signal });
    });
  }

  render() {
    if (this.failure) return errorState(this.failure, () => this.load());
    if (!this.keys) return loadingState(6, 'Loading keys');
    return html`<ff-table noun="key" empty="No key yet. Make one for each person and each program." caption="API keys" .height=${520} .rows=${this.keys} .sort=${{ key: 'created', descending: true }}
      .tools=${html`<button type="button" class="button primary small" @click=${() => this.make()}>New key</button>`} .columns=${this.columns}></ff-table>
      <p class="hint">A key is shown once, when it is made. People log in on the login page with it, programs send it as a bearer token.</p>`;
  }

  get columns() {
    return [
      { key: 'name', label: 'Name', text: (key) => key.name },
      { key: 'prefix', label: 'Begins with', text: (key) => `ff_${key.prefix}_`, template: (key) => html`<code>ff_${key.prefix}_</code>` },
      { key: 'role', label: 'Role', text: (key) => roleWord(key.role) },
      { key: 'state', label: 'State', text: (key) => stateOf(key).text, template: (key) => html`<span class="badge ${stateOf(key).kind}">${stateOf(key).text}</span>` },
      { key: 'created', label: 'Made', sortKey: (key) => Date.parse(key.createdAt), text: (key) => `${timeText(key.createdAt)} by ${key.createdBy}` },
      { key: 'used', label: 'Last used', sortKey: (key) => Date.parse(key.lastUsedAt ?? 0), text: (key) => (key.lastUsedAt ? agoText(key.lastUsedAt) : 'never') },
      { key: 'expires', label: 'Expires', sortKey: (key) => Date.parse(key.expiresAt), text: (key) => timeText(key.expiresAt) },
      { key: 'act', label: 'Revoke', text: () => '', template: (key) => (stateOf(key).open ? html`<button type="button" class="button small danger" aria-label="Revoke ${key.name}" @click=${() => this.revoke(key)}>Revoke</button>` : nothing) },
    ];
  }

  async make() {
    const asked = await openDialog({ heading: 'New key', body: (close) => html`<form @submit=${(event) => (event.preventDefault(), close(Object.fromEntries(new FormData(event.target))))}>
      <label class="field"><span>What it is for</span><input name="name" maxlength="80" pattern=".*\\S.*" required autofocus placeholder="Nightly import"></label>
      <fieldset class="roles"><legend class="field-name">What it may do</legend>${ROLES.map(([role, text], i) => html`<label><input type="radio" name="role" value=${role} ?checked=${i === 0}> <strong>${roleWord(role)}</strong> ${text}</label>`)}</fieldset>
      <label class="field"><span>Expires after so many days</span><input name="validDays" type="number" min="1" max="366" value="90" required></label>
      <div class="dialog-actions"><button type="button" class="button" @click=${() => close(null)}>Cancel</button><button type="submit" class="button primary">Make it</button></div></form>` });
    if (!asked) return;
    try {
      const made = await postJson('/v1/keys', { name: asked.name.trim(), role: asked.role, validDays: Number(asked.validDays) }, { action: newAction(), signal: this.signal });
      await openDialog({ heading: 'Copy the key now', body: (close) => html`<p>Nobody can read it again.</p><p><code class="secret" data-figure="secret">${made.secret}</code></p>
        <div class="dialog-actions"><button type="button" class="button" @click=${() => navigator.clipboard?.writeText(made.secret)}>Copy</button><button type="button" class="button primary" @click=${() => close(true)}>I have it</button></div>` });
      await this.load();
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }

  async revoke(key) {
    const text = `Whoever uses “${key.name}” is shut out at once; open sessions end. This cannot be undone.`;
    if (!(await confirmAction({ heading: 'Revoke this key?', text, confirm: 'Revoke', danger: true }))) return;
    try {
      const { tag } = await getTagged(`/v1/keys/${key.id}`, { signal: this.signal });
      await remove(`/v1/keys/${key.id}`, { tag });
      toast(`“${key.name}” is revoked.`);
      await this.load();
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }
}

function stateOf({ revokedAt, expiresAt }) {
  if (revokedAt) return { text: 'Revoked', kind: 'bad', open: false };
  return Date.parse(expiresAt) < Date.now() ? { text: 'Expired', kind: '', open: false } : { text: 'Valid', kind: 'good', open: true };
}

customElements.define('ff-admin-keys', KeysPart);
