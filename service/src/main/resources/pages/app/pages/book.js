// A book: what it holds, its plans, its files.

import { html, nothing } from 'lit';
import { getAll, getTagged, remove } from '../api.js';
import { money, plural, whole } from '../../shared/format.js';
import { PagePart } from '../parts/part.js';
import { confirmAction } from '../parts/dialog.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { go, setTitle } from '../router.js';
import { caller, may } from '../session.js';
import { timeText } from '../words.js';
import { planTile } from './home-tiles.js';
import '../parts/data-table.js';

const ACCOUNTS_SHOWN = 10000;
const FLAGS_SHOWN = 200;

class Book extends PagePart {
  static properties = { book: { state: true }, reps: { state: true }, accounts: { state: true }, plans: { state: true }, flags: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    const { signal } = this;
    const path = `/v1/books/${this.params.id}`;
    return this.attempt(async () => {
      const { body, tag } = await getTagged(path, { signal });
      Object.assign(this, { book: body, tag });
      setTitle(body.name);
      const [plans, reps, flags] = await Promise.all([getAll(`/v1/plans?bookId=${body.id}`, { signal }), getAll(`${path}/reps`, { signal }), getAll(`${path}/flags`, { signal, most: FLAGS_SHOWN })]);
      this.repColumns = filled(reps, repColumns());
      Object.assign(this, { plans, reps, flags });
      const accounts = await getAll(`${path}/accounts`, { signal, most: ACCOUNTS_SHOWN });
      this.accountColumns = accountColumns(accounts, reps);
      this.accounts = accounts;
    });
  }

  render() {
    if (this.failure) return html`<div class="page"><h1 tabindex="-1">Book</h1>${errorState(this.failure, () => this.load())}</div>`;
    if (!this.book) return html`<div class="page"><h1 tabindex="-1" class="visually-hidden">Book</h1>${loadingState(6, 'Loading the book')}</div>`;
    const { book } = this;
    return html`<div class="page">
      <p class="crumb"><a href="/books">Books</a></p>
      <div class="page-head">
        <div><h1 tabindex="-1">${book.name}</h1><p class="lead">${plural(book.accountCount, 'account')}, ${plural(book.repCount, 'rep')}, ${plural(book.teamCount, 'team')}. Uploaded by ${book.createdBy}, ${timeText(book.createdAt)}; it never changes.</p></div>
        <div class="page-actions">
          ${may('PLANNER') ? html`<a class="button primary" href="/plans/new?book=${book.id}">New plan</a>` : nothing}
          ${may('ANALYST') ? html`<a class="button" href="/v1/books/${book.id}/accounts.csv" download>accounts.csv</a><a class="button" href="/v1/books/${book.id}/reps.csv" download>reps.csv</a>` : nothing}
          ${may('PLANNER') && book.warningCount > 0 ? html`<a class="button" href="/v1/books/${book.id}/problems.csv" download>problems.csv <span class="soft">(${whole(book.warningCount)})</span></a>` : nothing}
          ${may('PLANNER') ? html`<button type="button" class="button danger" @click=${this.erase}>Erase</button>` : nothing}
        </div>
      </div>
      ${book.illustrative ? html`<p class="notice">Some dollar figures of this book are assumed rather than the company’s own.</p>` : nothing}
      <section aria-labelledby="plans-heading"><h2 id="plans-heading">Plans</h2>
        ${!this.plans ? loadingState(3) : this.plans.length > 0 ? html`<div class="tiles">${this.plans.map((plan) => planTile(plan, book.name))}</div>` : emptyState('No plan yet', 'A plan gives every account of this book one owner.')}
      </section>
      ${this.flags?.length > 0 ? html`<section aria-labelledby="flags-heading"><h2 id="flags-heading">Scores that jumped</h2>
        <p class="lead">Beyond what their own history explains, newest first: look at these accounts now.</p>
        <ff-table .columns=${FLAG_COLUMNS} .rows=${this.flags} .keyOf=${(flag) => flag.id} noun="flag" caption="Accounts whose score jumped" .height=${300}></ff-table></section>` : nothing}
      <section aria-labelledby="reps-heading"><h2 id="reps-heading">Reps</h2>
        ${this.reps ? html`<ff-table .columns=${this.repColumns} .rows=${this.reps} .keyOf=${(rep) => rep.repId} noun="rep" caption="Reps of the book" .height=${400}></ff-table>` : loadingState(4)}
      </section>
      <section aria-labelledby="accounts-heading"><h2 id="accounts-heading">Accounts</h2>
        ${this.accounts ? html`<ff-table .columns=${this.accountColumns} .rows=${this.accounts} .keyOf=${(account) => account.accountId} noun="account" caption="Accounts of the book" .height=${480}></ff-table>
          ${this.accounts.length < book.accountCount ? html`<p class="soft">The first ${whole(this.accounts.length)} by id; accounts.csv has all.</p>` : nothing}` : loadingState(6, 'Loading accounts')}
      </section>
    </div>`;
  }

  async erase() {
    const sure = await confirmAction({ heading: `Erase “${this.book.name}”?`, text: 'The book and its files go for good. Plans that use it must be erased first.', confirm: 'Erase', danger: true });
    if (!sure) return;
    try {
      await remove(`/v1/books/${this.book.id}`, { tag: this.tag });
      await go('/books');
      toast('The book is erased.');
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }
}

const text = (key, label, value) => ({ key, label, text: (row) => String(value(row) ?? '') });
const dollars = (key, label, cents) => ({ key, label, unit: 'a year', numeric: true, sortKey: (row) => cents(row) ?? -1, text: (row) => (cents(row) === undefined ? '–' : money(cents(row))) });

const FLAG_COLUMNS = [
  text('account', 'Account', (row) => row.accountId),
  { key: 'score', label: 'Score', unit: '0 to 100', numeric: true, sortKey: (row) => row.score, text: (row) => row.score.toFixed(1) },
  { key: 'limits', label: 'Usual', numeric: true, text: (row) => `${row.lower.toFixed(1)} to ${row.upper.toFixed(1)}` },
  text('sentence', 'What happened', (row) => row.sentence),
  { key: 'when', label: 'When', sortKey: (row) => row.raisedAt, text: (row) => timeText(row.raisedAt) },
];

/** Without the columns that are blank in every row; owners by name where they are reps of the book. */
function accountColumns(accounts, reps) {
  const names = new Map((reps ?? []).map((rep) => [rep.repId, rep.name]));
  return filled(accounts, [...ACCOUNT_COLUMNS, text('owner', 'Owner today', (row) => names.get(row.currentOwner) || row.currentOwner)]);
}

function filled(rows, columns) {
  return columns.filter((column) => column.numeric || rows.some((row) => column.text(row) !== ''));
}

const ACCOUNT_COLUMNS = [
  text('name', 'Account', (row) => row.name || row.accountId),
  text('id', 'Id', (row) => row.accountId),
  text('place', 'Place', (row) => [row.city, row.state].filter(Boolean).join(', ')),
  text('team', 'Team', (row) => row.team),
  text('industry', 'Industry', (row) => row.industry),
  dollars('potential', 'Potential', (row) => row.potentialCents),
  dollars('revenue', 'Revenue', (row) => row.revenueCents),
];

function repColumns() {
  const columns = [
    text('name', 'Rep', (row) => row.name || row.repId),
    text('id', 'Id', (row) => row.repId),
    text('team', 'Team', (row) => row.team),
    text('manager', 'Manager', (row) => row.manager),
    text('region', 'Region', (row) => row.region),
    text('status', 'Status', (row) => (row.status === 'open' ? 'open seat' : 'active')),
    { key: 'capacity', label: 'Capacity', unit: 'hours', numeric: true, sortKey: (row) => Number(row.capacityHours ?? 0), text: (row) => (row.capacityHours === undefined ? '–' : whole(Number(row.capacityHours))) },
  ];
  if (caller.readsRepFigures) columns.push(dollars('quota', 'Quota', (row) => row.quotaCents));
  return columns;
}

customElements.define('ff-book', Book);
