// Home: what runs, the plans, the books, and where to start.

import { html, nothing } from 'lit';
import { getAll, getJson } from '../api.js';
import { PagePart } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { may } from '../session.js';
import { isFinal } from '../events.js';
import { bookTile, planTile } from './home-tiles.js';
import './running-jobs.js';
import './start-here.js';

const PLANS_SHOWN = 9;

class Home extends PagePart {
  static properties = { plans: { state: true }, books: { state: true }, running: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => {
      const { signal } = this;
      const [plans, simulations, books] = await Promise.all([
        getJson('/v1/plans?limit=50', { signal }),
        getJson('/v1/simulations?limit=50', { signal }),
        getAll('/v1/books', { signal, most: 200 }),
      ]);
      this.running = [...jobsOf('plans', plans.items), ...jobsOf('simulations', simulations.items)];
      this.hasAnswers = simulations.items.length > 0;
      this.plans = plans.items;
      this.books = books;
    });
  }

  render() {
    return html`<div class="page">
      <div class="page-head">
        <div>
          <h1 tabindex="-1">Sales territories</h1>
          <p class="lead">Plans that give every account one owner, what they cost, and the proof of how good they are.</p>
        </div>
        <div class="page-actions">
          ${may('PLANNER') ? html`<a class="button" href="/books/new">Upload a book</a><a class="button primary" href="/plans/new">New plan</a>` : nothing}
        </div>
      </div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.parts()}
    </div>`;
  }

  parts() {
    if (!this.plans) return html`<section>${loadingState(4, 'Loading plans and books')}</section>`;
    const isNew = this.plans.length === 0;
    return html`
      ${this.running.length > 0
        ? html`<section aria-labelledby="running-heading">
            <div class="section-head"><h2 id="running-heading">At work now</h2></div>
            <ff-running-jobs .jobs=${this.running} @job-ended=${() => this.load()}></ff-running-jobs>
          </section>`
        : nothing}
      ${isNew ? html`<ff-start-here .books=${this.books}></ff-start-here>` : this.planSection()}
      ${isNew || this.hasAnswers || !may('ANALYST') ? nothing : this.nextStep()}
      ${this.bookSection()}
    `;
  }

  planSection() {
    const bookNames = new Map(this.books.map((book) => [book.id, book.name]));
    return html`<section aria-labelledby="plans-heading">
      <div class="section-head">
        <h2 id="plans-heading">Plans</h2>
        <a href="/plans">All plans, side by side</a>
      </div>
      <div class="tiles">${this.plans.slice(0, PLANS_SHOWN).map((plan) => planTile(plan, bookNames.get(plan.bookId)))}</div>
    </section>`;
  }

  /** For whoever has a plan and has not asked anything of it yet. */
  nextStep() {
    return html`<section class="start next-step" aria-labelledby="next-heading">
      <div><h2 id="next-heading">Next: ask what if</h2>
        <p>Two reps leave, a market opens: see what today’s territories and your plans would book in the same futures.</p></div>
      <a class="button primary" href="/what-if/new">Ask what if</a>
    </section>`;
  }

  bookSection() {
    return html`<section aria-labelledby="books-heading">
      <div class="section-head"><h2 id="books-heading">Books</h2></div>
      ${this.books.length > 0
        ? html`<div class="tiles">${this.books.map((book) => bookTile(book, this.plans.filter((plan) => plan.bookId === book.id).length))}</div>`
        : emptyState('No book yet', 'A book holds all accounts and reps of one planning round. Upload two CSV files, or exports of Salesforce or HubSpot.')}
    </section>`;
  }
}

/** Work that has not ended, with the address to follow it under. */
function jobsOf(kind, things) {
  return things.filter((thing) => !isFinal(thing.jobStatus)).map((thing) => ({ kind, path: `/v1/${kind}/${thing.id}`, thing }));
}

customElements.define('ff-home', Home);
