// Charts and tables of a plan: balance, travel, costs by rule, roll-ups, hard rules, frontier.

import { html } from 'lit';
import { drawBalance, drawCosts } from '../../shared/charts.js';
import { grouped, money, plural, whole } from '../../shared/format.js';
import { drawCostTable, drawHardRules } from '../../shared/plan-tables.js';
import { drawTable, moneyColumn, numberColumn, textColumn } from '../../shared/tables.js';
import { onThemeChange } from '../../shared/theme.js';
import { drawTravelHours } from '../charts/travel-hours.js';
import { Part } from '../parts/part.js';
import { may } from '../session.js';
import { hardRuleLines, rollUp } from './plan-data.js';
import './moves-frontier.js';
import './rep-table.js';

const CHARTS_AFTER_MS = 150;

class PlanFigures extends Part {
  static properties = { model: { attribute: false } };

  #leaving = new AbortController();

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.redraws?.forEach((redraw) => redraw.close());
  }

  firstUpdated() {
    const { drawn } = this.model;
    this.live = { ...drawn, reps: drawn.reps.map((rep) => ({ ...rep })), rules: drawn.rules.map((rule) => ({ ...rule })) };
    this.redraws = [...drawBalance(this.live), drawCosts(this.live), ...this.drawTravel()];
    this.drawTables();
    const { signal } = this.#leaving;
    onThemeChange(() => this.redraws.forEach((redraw) => redraw()), signal);
    this.model.addEventListener('answer', () => this.answerSoon(), { signal });
  }

  drawTravel() {
    const container = this.querySelector('#travel');
    return this.live.teams.map((name, team) => {
      const reps = this.live.reps.filter((rep) => rep.team === team).sort((a, b) => b.travelHours - a.travelHours);
      const [heading, node] = [document.createElement('h3'), document.createElement('div')];
      heading.textContent = name || 'All reps';
      const figure = document.createElement('div');
      figure.append(heading, node);
      container.append(figure);
      return drawTravelHours(node, reps);
    });
  }

  drawTables() {
    drawCostTable(this.live.rules, this.querySelector('#cost-table'));
    this.drawHard();
    drawRollUp(this.querySelector('#manager-table'), 'Manager', rollUp(this.model.reps, (rep) => rep.manager));
    drawRollUp(this.querySelector('#region-table'), 'Region', rollUp(this.model.reps, (rep) => rep.region));
  }

  drawHard() {
    drawHardRules(hardRuleLines(this.model.plan.figures, this.model.answer?.hardByRule), this.querySelector('#hard-table'));
  }

  /** Figures beside the map come first; the charts below them a moment later, once for several moves. */
  answerSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.isConnected && this.takeAnswer(), CHARTS_AFTER_MS);
  }

  /** The charts follow the reader's moves. */
  takeAnswer() {
    const { model, live } = this;
    if (model.asking) return;
    const changed = new Map((model.answer?.reps ?? []).map((rep) => [rep.repId, rep]));
    live.reps.forEach((rep, i) => Object.assign(rep, { index: model.reps[i].index, travelHours: model.reps[i].travelHours }, pick(changed.get(rep.repId))));
    live.rules.forEach((rule, i) => (rule.planCents = model.answer?.costCentsByRule[rule.rule] ?? model.drawn.rules[i].planCents));
    this.redraws.forEach((redraw) => redraw());
    drawCostTable(live.rules, this.querySelector('#cost-table'));
    this.drawHard();
  }

  render() {
    const { model } = this;
    const within = (key) => model.reps.filter((rep) => Math.abs(rep[key] - 1) <= model.drawn.band + 1e-9).length;
    return html`
      <section aria-labelledby="balance-heading">
        <h2 id="balance-heading">Is every rep’s potential fair?</h2>
        <p class="lead">Index = potential held over the fair share; 1.00 is fair. Within ±${grouped(model.drawn.band * 100, 0)} %: ${within('indexToday')} of ${plural(model.reps.length, 'rep')} today (hollow), ${within('index')} under the plan (filled).</p>
        <div id="balance" class="balance"></div>
      </section>
      <section aria-labelledby="travel-heading">
        <h2 id="travel-heading">Travel hours a year</h2>
        <p class="lead">By car or by air, whichever is cheaper, from the rep’s home. All reps: ${whole(model.plan.figures.travelHours)} h, today ${whole(model.plan.figures.today.travelHours)} h.</p>
        <div id="travel" class="balance"></div>
      </section>
      <section aria-labelledby="cost-heading">
        <h2 id="cost-heading">What it costs, by rule</h2>
        <p class="lead">Today ${money(model.plan.figures.today.costCents)} a year. The fairness band is a preference of leadership, not money spent, and stands apart.</p>
        <div class="cost-grid"><div id="cost-chart" class="cost-chart" role="img"></div><div id="cost-table"></div></div>
      </section>
      ${may('ANALYST') ? html`<ff-moves-frontier .model=${model}></ff-moves-frontier>` : ''}
      <ff-rep-table .model=${model}></ff-rep-table>
      <section aria-labelledby="group-heading">
        <h2 id="group-heading">By manager and region</h2>
        <div class="pair"><div id="manager-table"></div><div id="region-table"></div></div>
      </section>
      <section aria-labelledby="hard-heading">
        <h2 id="hard-heading">Rules a plan may not break</h2>
        <div id="hard-table"></div>
      </section>`;
  }
}

function pick(rep) {
  return rep ? { index: rep.index, travelHours: rep.travelHours } : {};
}

function drawRollUp(container, heading, rows) {
  drawTable(container, {
    caption: `What each ${heading.toLowerCase()}’s reps hold under the plan`,
    rows,
    sortable: true,
    columns: [
      textColumn(heading, (row) => row.name),
      numberColumn('Reps', '', (row) => row.reps),
      numberColumn('Accounts', '', (row) => row.accounts),
      moneyColumn('Potential', (row) => row.potentialCents),
      numberColumn('Index', '', (row) => row.index, 2),
      numberColumn('Travel', 'hours', (row) => row.travelHours),
      numberColumn('In', 'moved', (row) => row.movedIn),
      numberColumn('Out', 'moved', (row) => row.movedOut),
    ],
  });
}

customElements.define('ff-plan-figures', PlanFigures);
