// All plans as a list; two to six of them can be laid side by side.

import { html, nothing } from 'lit';
import { getAll } from '../api.js';
import { money, whole } from '../../shared/format.js';
import { PagePart } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { may } from '../session.js';
import { gapText, indexSpread, planBadge, timeText } from '../words.js';
import '../parts/data-table.js';

const COMPARED = { least: 2, most: 6 };

class Plans extends PagePart {
  static properties = { plans: { state: true }, chosen: { state: true } };

  constructor() {
    super();
    this.chosen = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    const { signal } = this;
    return this.attempt(async () => {
      const [plans, books] = await Promise.all([getAll('/v1/plans', { signal }), getAll('/v1/books', { signal })]);
      this.columns = columnsOf(new Map(books.map((book) => [book.id, book.name])));
      this.plans = plans;
    });
  }

  render() {
    return html`<div class="page">
      <div class="page-head">
        <div><h1 tabindex="-1">Plans</h1><p class="lead">Tick two to six plans to lay them side by side.</p></div>
        <div class="page-actions">${this.compareButton()}${may('PLANNER') ? html`<a class="button primary" href="/plans/new">New plan</a>` : nothing}</div>
      </div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.list()}
    </div>`;
  }

  compareButton() {
    const count = this.chosen.size;
    const isReady = count >= COMPARED.least && count <= COMPARED.most;
    if (!isReady) return html`<button type="button" class="button" disabled title="Tick ${COMPARED.least} to ${COMPARED.most} plans">Compare</button>`;
    const query = [...this.chosen].map((id) => `plan=${id}`).join('&');
    return html`<a class="button" href="/plans/compare?${query}">Compare ${count} plans</a>`;
  }

  list() {
    if (!this.plans) return loadingState(6, 'Loading plans');
    if (this.plans.length === 0) return emptyState('No plan yet', 'A plan gives every account of a book one owner, at the least cost that can be found.');
    return html`<ff-table .columns=${this.columns} .rows=${this.plans} .chosen=${this.chosen} noun="plan" caption="All plans" .height=${620}
      .sort=${this.sort ?? null} @sorted=${(event) => (this.sort = event.detail)} @choose=${(event) => this.choose(event.detail)}></ff-table>`;
  }

  choose({ key, keys, on }) {
    const chosen = new Set(this.chosen);
    for (const one of keys ?? [key]) {
      if (on) chosen.add(one);
      else chosen.delete(one);
    }
    this.chosen = chosen;
  }
}

function columnsOf(bookNames) {
  const orDash = (value, format) => (value === undefined || value === null ? '–' : format(value));
  return [
    { key: 'name', label: 'Plan', text: (plan) => plan.name, template: (plan) => html`<a href="/plans/${plan.id}">${plan.name}</a>` },
    { key: 'state', label: 'State', text: (plan) => `${plan.jobStatus} ${plan.lifecycle}`, template: planBadge },
    { key: 'book', label: 'Book', text: (plan) => bookNames.get(plan.bookId) ?? '' },
    { key: 'cost', label: 'Cost', unit: 'a year', numeric: true, sortKey: (plan) => plan.costCents ?? 0, text: (plan) => orDash(plan.costCents, money) },
    { key: 'gap', label: 'Gap', numeric: true, sortKey: (plan) => plan.gap ?? 9, text: (plan) => gapText(plan.gap) },
    { key: 'index', label: 'Index', numeric: true, sortKey: (plan) => plan.lowestIndex ?? 0, text: (plan) => orDash(plan.lowestIndex, () => indexSpread(plan)) },
    { key: 'moves', label: 'Moves', numeric: true, sortKey: (plan) => plan.moves ?? 0, text: (plan) => orDash(plan.moves, whole) },
    { key: 'made', label: 'Made', text: (plan) => timeText(plan.submittedAt), sortKey: (plan) => plan.submittedAt },
    { key: 'by', label: 'By', text: (plan) => plan.createdBy },
  ];
}

customElements.define('ff-plans', Plans);
