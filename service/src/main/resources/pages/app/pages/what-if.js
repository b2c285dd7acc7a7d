// What if: a scenario, the plans that live through it, how sure the answer shall be; then the run.

import { html } from 'lit';
import { getAll, getJson, isAborted, newAction, postJson } from '../api.js';
import { PagePart } from '../parts/part.js';
import { askName } from '../parts/dialog.js';
import { errorState, loadingState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { go, readQuery } from '../router.js';
import { refusalFor } from '../session.js';
import { EFFORTS } from '../what-if/effort.js';
import { different, fileName, yamlOf } from '../what-if/scenario-draft.js';
import { checkScenario, planIdsOf, readLists, shortProblem, startOf, TODAY, usualScenario } from '../what-if/question.js';
import { effortSection, planSection, runBar, scenarioSection } from '../what-if/sections.js';
import '../what-if/scenario-builder.js';

const CHECK_AFTER_MS = 450;

class WhatIfPage extends PagePart {
  static properties = { ready: { state: true }, state: { state: true }, lists: { state: true }, problems: { state: true }, refusal: { state: true }, busy: { state: true }, yamlProblems: { state: true }, note: { state: true } };

  #action = newAction();

  constructor() {
    super();
    Object.assign(this, { problems: [], yamlProblems: [], refusal: null, busy: '', note: '' });
    this.state = { bookId: '', scenarioId: '', own: null, planIds: [TODAY], policy: '', effort: 'quick', futures: 2000, studies: false, name: '' };
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => {
      const { signal } = this;
      [this.books, this.plans, this.scenarios, this.usual] = await Promise.all([
        getAll('/v1/books', { signal }), getAll('/v1/plans', { signal }), getAll('/v1/scenarios', { signal }), usualScenario(signal),
      ]);
      Object.assign(this.state, await startOf(readQuery(), { books: this.books, plans: this.plans, scenarios: this.scenarios, signal }));
      await this.readBook();
      this.ready = true;
    });
  }

  async readBook() {
    this.lists = this.state.bookId ? await readLists(this.state.bookId, this.signal) : { reps: [], teams: [], regions: [], homes: [] };
  }

  get book() {
    return this.books.find((book) => book.id === this.state.bookId);
  }

  get ownPlans() {
    return this.plans.filter((plan) => plan.bookId === this.state.bookId && plan.jobStatus === 'SUCCEEDED');
  }

  get effort() {
    const chosen = EFFORTS.find((effort) => effort.key === this.state.effort);
    return chosen.own ? { ...chosen, replications: this.state.futures, futures: this.state.futures } : chosen;
  }

  /** What differs from an ordinary year, the name first. */
  get shortScenario() {
    const { name, title, description, startDate, ...rest } = this.state.own;
    return { name: fileName(title || name || ''), title, ...(description ? { description } : {}), startDate, ...different(rest, this.usual) };
  }

  render() {
    const head = html`<div class="page-head"><div><h1 tabindex="-1">What if?</h1>
      <p class="lead">Say what may happen, choose plans, and see what they would book in the same futures, with how sure that is.</p></div>
      <div class="page-actions"><a class="button" href="/simulations">Earlier answers</a></div></div>`;
    if (this.failure) return html`<div class="page">${head}${errorState(this.failure, () => this.load())}</div>`;
    if (!this.ready) return html`<div class="page">${head}${loadingState(6, 'Loading scenarios and plans')}</div>`;
    return html`<div class="page what-if">${head}
      ${scenarioSection(this)}${planSection(this)}${effortSection(this)}${runBar(this)}
    </div>`;
  }

  change(changes) {
    this.state = { ...this.state, ...changes };
    this.refusal = null;
    this.note = '';
    this.#action = newAction();
  }

  async chooseBook(bookId) {
    this.change({ bookId, planIds: [TODAY] });
    await this.attempt(() => this.readBook());
    if (this.state.own) this.check();
  }

  togglePlan(id, on) {
    this.change({ planIds: planIdsOf(this.state.planIds, id, on) });
  }

  /** Begins a scenario of one's own: from an ordinary year, or from the one that is chosen. */
  async build(from) {
    await this.attempt(async () => {
      const start = from ? (await getJson(`/v1/scenarios/${from}`, { signal: this.signal })).definition : this.usual;
      const title = from ? `${start.title || start.name}, changed` : 'My what-if';
      this.change({ own: { ...start, title, description: '' }, scenarioId: '', policy: '' });
      this.check();
    });
    await this.updateComplete;
    this.querySelector('#scenario-title')?.focus();
  }

  takeScenario(own) {
    this.change({ own });
    this.check();
  }

  /** Asks the service, a moment after the last change, whether the scenario holds and fits the book. */
  check() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      try {
        const report = await checkScenario(this.shortScenario, this.state.bookId, this.signal);
        this.problems = this.toShow(report.problems);
      } catch (error) {
        if (!isAborted(error)) this.refusal = error;
      }
    }, CHECK_AFTER_MS);
  }

  /** What is still blank is no mistake before somebody has tried to run it. */
  toShow(problems) {
    return problems.map(shortProblem).filter(({ message }) => this.tried || message !== 'Is missing.');
  }

  async takeYaml(text) {
    this.busy = 'yaml';
    try {
      const report = await checkScenario(text, this.state.bookId, this.signal);
      this.yamlProblems = report.problems;
      if (!report.valid) return;
      this.problems = [];
      this.change({ own: report.definition });
      toast('The scenario is as written.');
    } catch (error) {
      if (!isAborted(error)) this.refusal = error;
    } finally {
      this.busy = '';
    }
  }

  get scenarioTitle() {
    if (this.state.own) return this.state.own.title || this.state.own.name;
    const chosen = this.scenarios.find((scenario) => scenario.id === this.state.scenarioId);
    return chosen ? chosen.title || chosen.name : '';
  }

  async run() {
    const { state, effort } = this;
    this.busy = 'run';
    try {
      if (state.own && !(await this.holds())) return;
      const simulation = await postJson('/v1/simulations', {
        name: state.name.trim() || this.scenarioTitle,
        bookId: state.bookId,
        planIds: state.planIds,
        scenario: state.own ? this.shortScenario : state.scenarioId,
        studies: state.studies,
        ...(effort.precision ? { precision: effort.precision } : { replications: effort.replications }),
        ...(effort.maxReplications ? { maxReplications: effort.maxReplications } : {}),
        ...(state.policy ? { policy: { afterDeparture: state.policy } } : {}),
      }, { action: this.#action, signal: this.signal });
      await go(`/simulations/${simulation.id}`);
    } catch (error) {
      this.#action = newAction();
      if (!isAborted(error)) this.refusal = error;
    } finally {
      this.busy = '';
    }
  }

  /** Whether the own scenario is good; what is wrong with it stands at its fields then, the first in focus. */
  async holds() {
    const report = await checkScenario(this.shortScenario, this.state.bookId, this.signal);
    this.tried = true;
    this.problems = this.toShow(report.problems);
    if (report.valid) return true;
    await this.updateComplete;
    await new Promise((drawn) => requestAnimationFrame(drawn));
    this.querySelector('[aria-invalid="true"], .problems')?.focus();
    this.note = `The scenario has ${report.problems.length === 1 ? 'a value' : `${report.problems.length} values`} to mend; each says what it needs.`;
    return false;
  }

  /** Keeps the own scenario for everybody; answers its id, or null. */
  async keep() {
    if (refusalFor('PLANNER') || !(await this.holds())) return null;
    try {
      const kept = await postJson('/v1/scenarios', this.shortScenario, { action: newAction(), signal: this.signal });
      this.scenarios = [...this.scenarios, kept.summary];
      toast(`“${kept.summary.title || kept.summary.name}” is kept for everybody.`);
      return kept.summary.id;
    } catch (error) {
      this.refusal = error;
      return null;
    }
  }

  /** Has a plan found for the book as the scenario leaves it. */
  async planFor() {
    const name = await askName({ heading: 'Plan for this scenario', text: 'The search takes half a minute and plans the book as the scenario leaves it at its start.', value: `Plan for ${this.scenarioTitle}`.slice(0, 120), confirm: 'Find a plan' });
    if (!name) return;
    const scenario = this.state.own ? await this.keep() : this.state.scenarioId;
    if (!scenario) return;
    try {
      const plan = await postJson('/v1/plans', { name, bookId: this.state.bookId, scenario, timeLimitSeconds: 30 }, { action: newAction(), signal: this.signal });
      await go(`/plans/${plan.id}`);
    } catch (error) {
      this.refusal = error;
    }
  }

  get yaml() {
    return yamlOf(this.shortScenario).trimStart();
  }
}

customElements.define('ff-what-if', WhatIfPage);

