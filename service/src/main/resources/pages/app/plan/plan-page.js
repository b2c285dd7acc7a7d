// The page of a plan: its search while it runs, then all it holds, to look at and to change.

import { html, nothing } from 'lit';
import { getJson } from '../api.js';
import { follow, isFinal } from '../events.js';
import { basemapOutlines } from '../map/basemap.js';
import { PagePart } from '../parts/part.js';
import { errorState, loadingState } from '../parts/states.js';
import { readQuery, setTitle, writeQuery } from '../router.js';
import { planBadge } from '../words.js';
import { PlanModel } from './plan-model.js';
import './plan-actions.js';
import './plan-cards.js';
import './plan-desk.js';

class PlanPage extends PagePart {
  static properties = { model: { state: true }, stage: { state: true }, book: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.stage = 'loading';
    this.load();
    if (readQuery().get('as') !== 'list') basemapOutlines().catch(() => {});
  }

  load() {
    return this.attempt(async () => {
      const model = new PlanModel(this.params.id);
      await model.readPlan(this.signal);
      this.model = model;
      setTitle(model.plan.name);
      this.nameBook(model.plan.bookId);
      if (model.plan.figures && isFinal(model.plan.jobStatus)) await this.showContent();
      else await this.showSearch(isFinal(model.plan.jobStatus));
    });
  }

  nameBook(id) {
    getJson(`/v1/books/${id}`, { signal: this.signal }).then((book) => (this.book = book), () => {});
  }

  /** The search and its chart, which a plan with a result has no need of. */
  async showSearch(hasEnded) {
    await import('./search-progress.js');
    if (hasEnded) this.stage = 'ended';
    else this.followSearch();
  }

  followSearch() {
    this.stage = 'searching';
    const onNews = (plan) => {
      this.model.plan = plan;
      this.requestUpdate();
      if (isFinal(plan.jobStatus)) this.load();
    };
    follow(this.model.path, { signal: this.signal, onNews });
  }

  async showContent() {
    await this.model.readContent(this.signal);
    const query = readQuery();
    this.takeQuery(query);
    const account = this.model.columns.id.indexOf(query.get('account'));
    if (account >= 0) this.model.show({ team: this.model.columns.team[account] });
    if (account >= 0) this.model.choose([account]);
    this.model.addEventListener('view', () => this.keepQuery());
    this.stage = 'ready';
    if (this.model.isList) this.showFigures();
  }

  /** Charts and tables below the map come once the map is there, their library with them. */
  async showFigures() {
    await import('./plan-figures.js');
    this.hasFigures = true;
    this.requestUpdate();
  }

  queryChanged(query) {
    if (this.stage !== 'ready') return;
    this.takeQuery(query);
    this.model.tell('view');
  }

  /** The view as the address has it: team, rep, today. */
  takeQuery(query) {
    const { model } = this;
    const rep = model.reps.findIndex((one) => one.repId === query.get('rep'));
    const team = model.drawn.teams.indexOf(query.get('team') ?? '\u0000');
    model.rep = rep >= 0 ? rep : null;
    if (rep >= 0) model.team = model.reps[rep].team;
    else if (team >= 0) model.team = team;
    model.today = query.get('show') === 'today';
    model.isList = query.get('as') === 'list';
  }

  keepQuery() {
    const { rep, team, today, isList, drawn, reps } = this.model;
    writeQuery({
      team: drawn.teams.length > 1 ? drawn.teams[team] : null,
      rep: rep === null ? null : reps[rep].repId,
      show: today ? 'today' : null,
      as: isList ? 'list' : null,
    });
  }

  render() {
    if (this.failure && !this.model) return html`<div class="page"><h1 tabindex="-1">Plan</h1>${errorState(this.failure, () => this.load())}</div>`;
    if (!this.model) return html`<div class="page"><h1 tabindex="-1" class="visually-hidden">Plan</h1>${loadingState(6, 'Loading the plan')}</div>`;
    const { plan } = this.model;
    return html`<div class="page full">
      <p class="crumb"><a href="/plans">Plans</a> · ${this.book ? html`<a href="/books/${plan.bookId}">${this.book.name}</a>` : 'Book'}</p>
      <div class="page-head plan-head">
        <div>
          <h1 tabindex="-1">${plan.name} ${planBadge(plan)}</h1>
          ${plan.certificate ? html`<p class="lead certificate-line ${plan.figures?.hard > 0 ? 'broken' : ''}">${plan.certificate}</p>` : nothing}
        </div>
        ${this.stage === 'ready' ? html`<ff-plan-actions .model=${this.model} @changed=${() => this.requestUpdate()}></ff-plan-actions>` : nothing}
      </div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.content(plan)}
    </div>`;
  }

  content(plan) {
    switch (this.stage) {
      case 'searching':
        return html`<ff-search-progress .plan=${plan}></ff-search-progress>`;
      case 'ended':
        return html`<ff-search-progress .plan=${plan} ended></ff-search-progress>`;
      case 'ready':
        return html`<ff-plan-cards .model=${this.model}></ff-plan-cards>
          ${withoutTravel(plan) ? html`<p class="notice no-travel">No account of this book has visits a year, so travel costs nothing and territories need not lie near the reps’ homes. Give <code>visits_per_year</code> in the file of accounts.</p>` : nothing}
          <ff-plan-desk .model=${this.model} @drawn=${this.showFigures}></ff-plan-desk>
          ${this.hasFigures ? html`<ff-plan-figures .model=${this.model}></ff-plan-figures>` : loadingState(6, 'Drawing the charts')}`;
      default:
        return loadingState(8, 'Loading the plan');
    }
  }
}

/** Where nobody travels today nor under the plan. */
function withoutTravel({ figures }) {
  return figures.travelHours === 0 && figures.today.travelHours === 0;
}

customElements.define('ff-plan-page', PlanPage);
