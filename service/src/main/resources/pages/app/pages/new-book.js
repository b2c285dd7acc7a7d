// Uploading a book: two files, checked before they are kept; every problem with file, line and column.

import { html, nothing } from 'lit';
import { newAction, postJson } from '../api.js';
import { plural } from '../../shared/format.js';
import { csvOf, download } from '../parts/files.js';
import { PagePart } from '../parts/part.js';
import { toast } from '../parts/toast.js';
import { go } from '../router.js';
import { refusalFor } from '../session.js';
import '../parts/data-table.js';

const PRESETS = [
  ['fairfield', 'Fairfield’s own columns', 'A line for each account and each rep, with the columns below.'],
  ['salesforce', 'Salesforce export', 'Accounts and users as reports or the Data Loader export them.'],
  ['hubspot', 'HubSpot export', 'Companies and owners as HubSpot exports them.'],
];
const FILES = [
  ['accounts', 'Accounts', true],
  ['reps', 'Reps', true],
  ['postalCodes', 'Places of postal codes outside the US', false],
];

class NewBook extends PagePart {
  static properties = { files: { state: true }, preset: { state: true }, report: { state: true }, busy: { state: true }, refusal: { state: true }, over: { state: true } };

  #action = newAction();

  constructor() {
    super();
    Object.assign(this, { files: {}, preset: 'fairfield' });
  }

  render() {
    const refusal = refusalFor('PLANNER');
    const isReady = this.files.accounts && this.files.reps;
    const hint = refusal || (isReady ? '' : 'Choose the files of accounts and reps first');
    return html`<div class="page">
      <p class="crumb"><a href="/books">Books</a></p>
      <h1 tabindex="-1">Upload a book</h1>
      <p class="lead">All accounts and reps of one planning round, as CSV files (gzipped if you like). They are checked first; nothing is dropped in silence.</p>
      <form class="upload" @submit=${this.submit}>
        <label class="field"><span>Name</span><input name="name" maxlength="200" required placeholder="North America, spring"></label>
        <fieldset><legend>Format</legend>
          ${PRESETS.map(([value, label, note]) => html`<label class="check"><input type="radio" name="preset" value=${value} .checked=${this.preset === value} @change=${() => this.changed({ preset: value })}> <span>${label}<span class="field-note">${note}</span></span></label>`)}
        </fieldset>
        ${columnsOf(this.preset)}
        <div class="drops">${FILES.map(([part, label, isNeeded]) => this.drop(part, label, isNeeded))}</div>
        <div class="page-actions">
          <button type="button" class="button" ?disabled=${!isReady || this.busy || refusal} title=${hint || nothing} @click=${this.check}>${this.busy === 'check' ? 'Checking …' : 'Check the files'}</button>
          <button type="submit" class="button primary" ?disabled=${!isReady || this.busy || refusal} title=${hint || nothing}>${this.busy === 'keep' ? 'Uploading …' : 'Upload'}</button>
        </div>
      </form>
      <div aria-live="polite">${this.refusal ? html`<div class="failure" role="alert"><p class="failure-title">Not kept</p><p>${this.refusal.message}</p></div>` : nothing} ${this.report ? this.reportView() : nothing}</div>
    </div>`;
  }

  drop(part, label, isNeeded) {
    const file = this.files[part];
    return html`<label class="drop ${this.over === part ? 'over' : ''} ${file ? 'has-file' : ''}" @dragover=${(event) => (event.preventDefault(), (this.over = part))} @dragleave=${() => (this.over = null)} @drop=${(event) => this.dropped(event, part)}>
      <span class="drop-name">${label}${isNeeded ? '' : html` <span class="soft">(if needed)</span>`}</span>
      <span class="soft">${file ? `${file.name}, ${sizeText(file.size)}` : 'Drop a CSV file here, or choose one'}</span>
      <input type="file" class="visually-hidden" accept=".csv,.gz,text/csv" aria-label=${label} @change=${(event) => this.take(part, event.target.files[0])}>
    </label>`;
  }

  dropped(event, part) {
    event.preventDefault();
    this.over = null;
    const given = [...event.dataTransfer.files];
    if (given.length === 1) return this.take(part, given[0]);
    const found = (word) => given.find((file) => file.name.toLowerCase().includes(word));
    this.changed({ files: { ...this.files, accounts: found('account') ?? found('compan') ?? given[0], reps: found('rep') ?? found('user') ?? found('owner') ?? given[1] } });
    return undefined;
  }

  take(part, file) {
    if (file) this.changed({ files: { ...this.files, [part]: file } });
  }

  changed(what) {
    Object.assign(this, what, { report: null, refusal: null });
    this.#action = newAction();
  }

  form(name) {
    const form = new FormData();
    if (name) form.append('name', name);
    form.append('preset', this.preset);
    Object.entries(this.files).forEach(([part, file]) => file && form.append(part, file));
    return form;
  }

  async check() {
    this.busy = 'check';
    this.refusal = null;
    try {
      this.report = await postJson('/v1/books/validate', this.form(), { signal: this.signal });
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = null;
    }
  }

  async submit(event) {
    event.preventDefault();
    this.busy = 'keep';
    this.refusal = null;
    try {
      const name = new FormData(event.target).get('name').trim();
      const { book, report } = await postJson('/v1/books', this.form(name), { action: this.#action });
      await go(`/books/${book.id}`);
      toast(report.warningCount > 0 ? `Uploaded, with ${plural(report.warningCount, 'warning')}: problems.csv lists what was assumed.` : 'Uploaded.');
    } catch (error) {
      this.#action = newAction();
      this.refusal = error;
      if (error.errors?.length) this.report = { valid: false, errorCount: error.errors.length, warningCount: 0, problems: error.errors.map((one) => ({ severity: 'error', ...one })) };
    } finally {
      this.busy = null;
    }
  }

  reportView() {
    const { report } = this;
    const total = report.errorCount + report.warningCount;
    return html`<section class="upload-report" aria-labelledby="report-heading">
      <div class="section-head">
        <h2 id="report-heading">${report.valid ? 'The files can be planned' : 'The files have errors'}</h2>
        ${report.problems.length > 0 ? html`<button type="button" class="button small" @click=${() => saveProblems(report.problems)}>Download as problems.csv</button>` : nothing}
      </div>
      <p class="lead">${report.valid ? `${plural(report.accountCount, 'account')}, ${plural(report.repCount, 'rep')}, ${plural(report.teamCount, 'team')}. ` : ''}${plural(report.errorCount, 'error')} and ${plural(report.warningCount, 'warning')}${total > report.problems.length ? `; the first ${report.problems.length} are shown` : ''}.</p>
      ${report.problems.length > 0 ? html`<ff-table .columns=${PROBLEM_COLUMNS} .rows=${report.problems} .keyOf=${(row) => row} class="wrapping" noun="problem" caption="What is wrong with the files" .height=${420} .wrapsAll=${true}></ff-table>` : nothing}
    </section>`;
  }
}

/** What the files of a format must hold, and where to see one. */
function columnsOf(preset) {
  return html`<dl class="columns-needed">
    <div><dt>Accounts need</dt><dd>${COLUMNS[preset].accounts}</dd></div>
    <div><dt>Reps need</dt><dd>${COLUMNS[preset].reps}</dd></div>
    <div><dt>Worth adding</dt><dd>${COLUMNS[preset].more}</dd></div>
  </dl>`;
}

const COLUMNS = {
  fairfield: {
    accounts: html`<code>account_id</code>, <code>potential_usd</code> (sales a year you could make) and a place: <code>postal_code</code> (US), or <code>latitude</code> and <code>longitude</code>`,
    reps: html`<code>rep_id</code>, and <code>latitude</code> and <code>longitude</code> of the home`,
    more: html`<code>visits_per_year</code>, without which travel costs nothing; <code>current_owner</code>, <code>revenue_usd</code>, <code>name</code>, <code>team</code>, <code>industry</code>; of reps <code>capacity_hours</code>, <code>team</code>, <code>win_rate</code>. The sample book has them all: its page gives both files.`,
  },
  salesforce: crm('Account ID, billing address, owner and employees, as the fields are called there', 'User ID, name and postal code of the home'),
  hubspot: crm('Record ID, postal code, company owner and number of employees, as the properties are called there', 'owner’s e-mail or ID and a column postal_code, which HubSpot does not have'),
};

function crm(accounts, reps) {
  return {
    accounts,
    reps,
    more: html`<code>potential_usd</code>, else $50 for each employee is assumed; <code>visits_per_year</code>, else one for each 1¼ hours of work; <code>revenue_usd</code>, without which a change of owner costs nothing`,
  };
}

const PROBLEM_COLUMNS = [
  { key: 'severity', label: 'Kind', text: (row) => row.severity, className: (row) => (row.severity === 'error' ? 'bad' : '') },
  { key: 'file', label: 'File', text: (row) => placeOf(row)[0] },
  { key: 'line', label: 'Line', numeric: true, sortKey: (row) => Number(placeOf(row)[1]) || 0, text: (row) => placeOf(row)[1] ?? '' },
  { key: 'column', label: 'Column', text: (row) => placeOf(row)[2] ?? '' },
  { key: 'value', label: 'Value', text: (row) => row.value ?? '' },
  { key: 'message', label: 'What is wrong', text: (row) => row.message },
];

/** accounts.csv:12:potential_usd */
function placeOf({ pointer }) {
  return (pointer ?? '').split(':');
}

/** File, line and column, blank where they are not told. */
function places(row) {
  return [0, 1, 2].map((i) => placeOf(row)[i] ?? '');
}

function sizeText(bytes) {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

function saveProblems(problems) {
  const rows = problems.map((row) => [row.severity, ...places(row), row.value, row.allowed, row.message]);
  download('problems.csv', csvOf(['severity', 'file', 'line', 'column', 'value', 'allowed', 'message'], rows), 'text/csv');
}

customElements.define('ff-new-book', NewBook);
