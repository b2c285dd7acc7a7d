// Two to six plans side by side.

import * as echarts from 'echarts';
import { html, nothing } from 'lit';
import { getAll } from '../api.js';
import { drawCostByRule, drawSpread } from '../compare/compare-charts.js';
import { readPlans, TODAY } from '../compare/compare-data.js';
import { documentOf } from '../compare/comparison-document.js';
import { grouped, money, whole } from '../../shared/format.js';
import { colourPlanMarks, planLegend } from '../../shared/plan-marks.js';
import { onThemeChange, readTheme } from '../../shared/theme.js';
import { csvOf, download } from '../parts/files.js';
import { PagePart } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { readQuery } from '../router.js';
import { may } from '../session.js';
import { gapText, indexSpread } from '../words.js';
import '../compare/moves-view.js';

const MOST = 6;
const RULES = [
  { key: 'travel', label: 'Travel' },
  { key: 'balancedValue', label: 'Balanced value' },
  { key: 'handover', label: 'Handover' },
  { key: 'fit', label: 'Fit' },
  { key: 'fairnessBand', label: 'Fairness band (a preference)' },
];
const BAND = [0.9, 1.1];

class ComparePage extends PagePart {
  static properties = { set: { state: true }, plans: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  queryChanged() {
    this.load();
  }

  get ids() {
    return [...new Set(readQuery().getAll('plan'))].slice(0, MOST);
  }

  load() {
    return this.attempt(async () => {
      this.set = null;
      this.forgetCharts();
      this.plans ??= (await getAll('/v1/plans', { signal: this.signal })).filter((plan) => plan.jobStatus === 'SUCCEEDED');
      this.set = this.ids.length > 0 ? await readPlans(this.ids, this.signal) : { plans: [] };
      await this.updateComplete;
      if (this.set.plans.length > 1) this.draw();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.forgetCharts();
  }

  forgetCharts() {
    this.drawn?.abort();
    this.querySelectorAll('[_echarts_instance_]').forEach((node) => echarts.getInstanceByDom(node)?.dispose());
  }

  draw() {
    const { set } = this;
    const at = (id) => this.querySelector(`#${id}`);
    this.drawn = new AbortController();
    at('compare-legend').replaceChildren(planLegend(set, set.plans));
    const spread = (figure) => set.plans.flatMap((plan) => plan.reps.map((rep) => ({ plan, name: rep.name || rep.repId, value: figure(rep) })));
    const redraws = [
      drawCostByRule(at('rule-chart'), set, this.rules),
      drawSpread(at('index-chart'), set, { values: spread((rep) => rep.index), band: BAND, unit: '', decimals: 2, step: 0.5 }),
      drawSpread(at('travel-chart'), set, { values: spread((rep) => rep.travelHours), band: null, unit: '\u00a0h', decimals: 0, step: null }),
    ];
    const colour = () => colourPlanMarks(set);
    colour();
    onThemeChange(() => (redraws.forEach((redraw) => redraw()), colour()), this.drawn.signal);
  }

  get rules() {
    const known = this.set.plans.flatMap((plan) => Object.keys(plan.costs));
    return RULES.filter((rule) => known.includes(rule.key));
  }

  render() {
    return html`<div class="page compare">
      <div class="page-head"><div><h1 tabindex="-1">Compare plans</h1>
        <p class="lead">What each costs, how evenly it shares, what moves. Figures are planned; to see how the plans fare when things happen, ask <a href="/what-if/new?${this.whatIf()}">what if</a>.</p></div>
        <div class="page-actions">${this.set?.plans.length > 1 ? this.downloads() : nothing}</div></div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.body()}
    </div>`;
  }

  whatIf() {
    return new URLSearchParams(this.ids.filter((id) => id !== TODAY).map((id) => ['plan', id]));
  }

  downloads() {
    const button = (name, type, text) => html`<button type="button" class="button" @click=${() => download(name, text(), type)}>${name}</button>`;
    return [
      button('comparison.csv', 'text/csv', () => this.asCsv()),
      button('comparison.json', 'application/json', () => JSON.stringify(this.set.plans.map(({ id, title, figures, reps }) => ({ id, title, figures, reps })), null, 2)),
      button('comparison.html', 'text/html', () => this.asDocument()),
    ];
  }

  asCsv() {
    const { plans } = this.set;
    return csvOf(['figure', ...plans.map((plan) => plan.title)], this.lines().map((line) => [line.label, ...plans.map((plan) => line.exact(plan.figures))]));
  }

  asDocument() {
    const titles = this.set.plans.map((plan) => plan.title);
    const background = readTheme().page;
    const chart = (id, heading) => {
      const node = this.querySelector(`#${id}`);
      return { heading, node: node.querySelector('svg'), words: node.getAttribute('aria-label'), background };
    };
    return documentOf('Compare plans', `${titles.join(', ')}. Figures are planned, a year.`, [
      { heading: 'Key figures', node: this.querySelector('[aria-labelledby=figures-heading] table') },
      chart('rule-chart', `Cost by rule: ${titles.join(', ')}, from the top`),
      chart('index-chart', 'Index of each rep; 1.00 is a fair share of potential'),
      chart('travel-chart', 'Travel of each rep, hours a year'),
    ]);
  }

  body() {
    if (!this.set) return loadingState(8, 'Loading the plans');
    const missing = this.set.plans.find((plan) => !plan.figures);
    if (missing) return emptyState(`“${missing.title}” has no result yet`, 'Wait until its search has ended, or leave it out.', html`<a class="button" href=${this.address(this.ids.filter((id) => id !== missing.id))}>Leave it out</a>`);
    return html`${this.chooser()}${this.set.plans.length < 2 ? emptyState('Choose two plans or more', 'Tick them above; today’s ownership counts as one.') : this.comparison()}`;
  }

  /** All plans of the book of the first chosen, to tick. */
  chooser() {
    const { ids } = this;
    const bookId = this.plans.find((plan) => ids.includes(plan.id))?.bookId ?? this.plans[0]?.bookId;
    const choices = [{ id: TODAY, name: 'Today’s ownership' }, ...this.plans.filter((plan) => plan.bookId === bookId)];
    return html`<fieldset class="picker"><legend>Plans</legend>${choices.map(({ id, name }) => {
      const on = ids.includes(id);
      const next = on ? ids.filter((one) => one !== id) : id === TODAY ? [TODAY, ...ids] : [...ids, id];
      return html`<a class="pick-plan ${on ? 'on' : ''}" role="checkbox" aria-checked=${String(on)} href=${!on && ids.length >= MOST ? nothing : this.address(next)}>${name}</a>`;
    })}</fieldset>`;
  }

  address(ids) {
    const query = new URLSearchParams((ids.length > 0 ? ids : ['']).map((id) => ['plan', id]));
    return `/plans/compare?${query}`;
  }

  comparison() {
    return html`
      <section aria-labelledby="figures-heading"><h2 id="figures-heading">Key figures</h2>${this.table()}</section>
      <section aria-labelledby="rules-heading"><h2 id="rules-heading">Cost by rule</h2><div id="compare-legend"></div>
        <div id="rule-chart" class="chart" role="img" aria-label="Cost by rule of each plan; the table above has every figure"></div></section>
      <section aria-labelledby="spread-heading"><h2 id="spread-heading">How evenly it is shared</h2>
        <h3>Index of each rep</h3><p class="hint">1.00 is a fair share of potential; shaded: ±10 %.</p><div id="index-chart" class="chart" role="img" aria-label="Index of each rep under each plan"></div>
        <h3>Travel of each rep</h3><p class="hint">Hours a year.</p><div id="travel-chart" class="chart" role="img" aria-label="Travel hours of each rep under each plan"></div></section>
      <section aria-labelledby="moves-heading"><h2 id="moves-heading">What moves between them</h2>
        <ff-moves .set=${this.set}></ff-moves></section>`;
  }

  lines() {
    const line = (key, label, text, exact, better = '') => ({ key, label, text, exact, better });
    return [
      line('cost', 'Cost a year', (f) => money(f.costCents), (f) => f.costCents / 100, 'low'),
      ...this.rules.map((rule) => line(`rule-${rule.key}`, rule.label, (f) => money(f.costCentsByRule[rule.key] ?? 0), (f) => (f.costCentsByRule[rule.key] ?? 0) / 100)),
      line('gap', 'Gap', (f) => gapText(f.gap), (f) => f.gap ?? ''),
      line('hard', 'Hard rules broken', (f) => (f.hard > 0 ? 'yes' : 'none'), (f) => f.hard),
      line('moves', 'Accounts that change hands', (f) => whole(f.moves), (f) => f.moves),
      line('unowned', 'Accounts without an owner', (f) => whole(f.unownedAccounts), (f) => f.unownedAccounts),
      line('index', 'Index, lowest to highest', (f) => indexSpread(f), (f) => `${f.lowestIndex}–${f.highestIndex}`),
      line('travelHours', 'Travel, hours a year', (f) => `${whole(f.travelHours)} h`, (f) => f.travelHours, 'low'),
      line('travelKm', 'Travel, km a year', (f) => `${grouped(f.travelKm, 0)} km`, (f) => f.travelKm),
    ];
  }

  table() {
    const { plans } = this.set;
    const best = (line) => (line.better === 'low' ? Math.min(...plans.map((plan) => line.exact(plan.figures))) : null);
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Key figures of the plans"><table>
      <caption class="visually-hidden">Key figures of the plans side by side</caption>
      <thead><tr><th scope="col">Figure</th>${plans.map((plan) => html`<th scope="col" class="num">${plan.id === TODAY ? plan.title : html`<a href="/plans/${plan.id}">${plan.title}</a>`}</th>`)}</tr></thead>
      <tbody>${this.lines().map((line) => html`<tr class=${line.key.startsWith('rule-') ? 'part' : ''}><th scope="row">${line.label}</th>
        ${plans.map((plan) => html`<td class="num ${best(line) === line.exact(plan.figures) ? 'good' : ''}" data-figure="${line.key}/${plan.id}">${line.text(plan.figures)}</td>`)}</tr>`)}</tbody>
    </table></div>${may('ANALYST') ? nothing : html`<p class="hint">Figures of single reps that only planners may see are left out.</p>`}`;
  }
}

customElements.define('ff-compare', ComparePage);
