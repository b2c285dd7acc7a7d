// Where a plan is looked at and changed: map or list, reps beside it, and the reader's moves.

import { html } from 'lit';
import { grouped } from '../../shared/format.js';
import { onThemeChange, readTheme } from '../../shared/theme.js';
import { overviewSentence } from '../../shared/map-words.js';
import { Part } from '../parts/part.js';
import { colourOfRep, membersOf } from './map-scene.js';
import './account-list.js';
import './account-search.js';
import './moves-panel.js';
import './plan-map.js';

const NAMES = new Intl.Collator('en');

class PlanDesk extends Part {
  static properties = { model: { attribute: false }, side: { state: true } };

  #leaving = new AbortController();

  constructor() {
    super();
    this.side = 'reps';
  }

  connectedCallback() {
    super.connectedCallback();
    const { signal } = this.#leaving;
    for (const what of ['view', 'answer']) this.model.addEventListener(what, () => this.requestUpdate(), { signal });
    this.model.addEventListener('choice', () => (this.side = 'moves'), { signal });
    onThemeChange(() => this.requestUpdate(), signal);
    if (this.model.chosen.size > 0) this.side = 'moves';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  render() {
    const { model } = this;
    return html`<section class="desk" aria-labelledby="desk-heading">
      <h2 id="desk-heading" class="visually-hidden">Who owns which accounts</h2>
      <div class="toolbar desk-tools">
        ${model.drawn.teams.length > 1 ? choices('Team', model.drawn.teams.map((name, team) => [name || 'All accounts', model.team === team, () => model.show({ team, rep: null })])) : ''}
        ${choices('Owners shown', [
          ['Plan', !model.today, () => model.show({ today: false })],
          ['Today', model.today, () => model.show({ today: true })],
        ])}
        ${choices('Shown as', [
          ['Map', !model.isList, () => model.show({ isList: false })],
          ['List', Boolean(model.isList), () => model.show({ isList: true })],
        ])}
        <ff-account-search .model=${model} @found=${(event) => this.found(event.detail)}></ff-account-search>
      </div>
      <p class="desk-state"><span aria-live="polite">${this.sentence()}</span>${model.rep === null ? '' : html` <button type="button" class="link" @click=${() => model.show({ rep: null })}>Show all reps</button>`}</p>
      <div class="desk-grid">
        <div class="desk-main">
          ${model.isList ? html`<ff-account-list .model=${model}></ff-account-list>` : html`<ff-plan-map .model=${model} @drawn=${this.passOn}></ff-plan-map>`}
        </div>
        <aside class="desk-side" aria-label="Reps and moves">
          ${choices('Beside the map', [
            ['Reps', this.side === 'reps', () => (this.side = 'reps')],
            [model.hasMoves ? `Moves (${model.moves.size + model.pins.size})` : 'Moves', this.side === 'moves', () => (this.side = 'moves')],
          ])}
          ${this.side === 'reps' ? this.reps() : html`<ff-moves-panel .model=${model}></ff-moves-panel>`}
        </aside>
      </div>
    </section>`;
  }

  passOn() {
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  sentence() {
    const { model } = this;
    if (model.rep !== null) {
      const rep = model.reps[model.rep];
      return `${rep.name}: ${rep.accounts} accounts under the plan, index ${grouped(rep.index, 2)} (today ${grouped(rep.indexToday, 2)}), ${Math.round(rep.travelHours).toLocaleString('en-US')} travel hours a year.`;
    }
    return overviewSentence({ plan: model.drawn, team: model.team, today: model.today, accounts: model.byTeam[model.team], members: membersOf(model) });
  }

  reps() {
    const { model } = this;
    const theme = readTheme();
    const changed = new Map((model.answer?.reps ?? []).map((rep) => [rep.repId, rep]));
    const members = membersOf(model).sort((a, b) => NAMES.compare(model.reps[a].name, model.reps[b].name));
    return html`<p class="rep-head" aria-hidden="true"><span>Rep</span><span>Index</span></p>
    <ul class="rep-list" aria-label="Reps with their index">
      ${members.map((position) => {
        const rep = model.reps[position];
        const index = model.today ? rep.indexToday : (changed.get(rep.repId)?.index ?? rep.index);
        const isOut = Math.abs(index - 1) > model.drawn.band + 5e-4;
        return html`<li><button type="button" aria-pressed=${String(model.rep === position)} @click=${() => model.focusRep(position)}>
          <span class="swatch" style="background:${colourOfRep(model, theme, position)}"></span>
          <span class="name">${rep.name}${rep.status === 'OPEN' ? html` <span class="soft">open seat</span>` : ''}</span>
          <span class="num ${isOut ? 'bad' : ''}">${grouped(index, 2)}</span>
        </button></li>`;
      })}
    </ul>`;
  }

  async found({ account, rep }) {
    const { model } = this;
    if (rep !== undefined) {
      model.focusRep(rep);
      return;
    }
    model.show({ team: model.columns.team[account], rep: null });
    model.choose([account]);
    await this.updateComplete;
    this.querySelector('ff-plan-map')?.showPlace(model.columns.longitude[account], model.columns.latitude[account]);
  }
}

/** Buttons of which one is pressed. */
function choices(label, options) {
  return html`<div class="switch" role="group" aria-label=${label}>
    ${options.map(([text, isPressed, act]) => html`<button type="button" aria-pressed=${String(isPressed)} @click=${act}>${text}</button>`)}
  </div>`;
}

customElements.define('ff-plan-desk', PlanDesk);
