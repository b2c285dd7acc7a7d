// The market of a plan: potential, whitespace and gaps of coverage, by area and segment.

import { html, nothing } from 'lit';
import { getJson } from '../api.js';
import { grouped, money, plural, whole } from '../../shared/format.js';
import { onThemeChange } from '../../shared/theme.js';
import { CUTS, HOURS, MEASURES } from '../market/measures.js';
import { marketFile, readMarket } from '../market/market-data.js';
import { help } from '../parts/help.js';
import { PagePart } from '../parts/part.js';
import { wearStyle } from '../parts/page-style.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { readQuery, setTitle, writeQuery } from '../router.js';
import { may, refusalFor } from '../session.js';
import '../market/market-map.js';
import '../parts/data-table.js';

const USUAL = { by: 'county', measure: 'whitespace', hours: 3 };

class MarketPage extends PagePart {
  static properties = { plan: { state: true }, market: { state: true }, steps: { state: true }, by: { state: true }, measure: { state: true }, hours: { state: true }, busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.steps = [];
    this.takeQuery(readQuery());
    this.load();
    onThemeChange(() => this.requestUpdate(), this.signal);
  }

  takeQuery(query) {
    const hours = Number(query.get('hours'));
    this.by = CUTS.find(({ by }) => by === query.get('by'))?.by ?? USUAL.by;
    this.measure = MEASURES.find(({ key }) => key === query.get('measure'))?.key ?? USUAL.measure;
    this.hours = HOURS.includes(hours) ? hours : USUAL.hours;
    this.sort = { key: this.measure, descending: true };
  }

  queryChanged(query) {
    this.takeQuery(query);
    this.loadMarket();
  }

  load() {
    return this.attempt(async () => {
      const [plan] = await Promise.all([getJson(`/v1/plans/${this.params.id}`, { signal: this.signal }), this.readMarket(), wearStyle('app/style/market.css', this.signal)]);
      this.plan = plan;
      setTitle(`Market of ${plan.name}`);
    });
  }

  loadMarket() {
    return this.attempt(() => this.readMarket());
  }

  /** The newest question wins. */
  async readMarket() {
    this.leave?.abort();
    const leave = new AbortController();
    this.leave = leave;
    this.signal.addEventListener('abort', () => leave.abort(), { once: true });
    this.busy = true;
    const { by, hours } = this;
    const market = await readMarket(this.params.id, { by, hours }, leave.signal);
    this.market = { ...market, cut: CUTS.find((cut) => cut.by === by) };
    this.busy = false;
  }

  ask(changes) {
    Object.assign(this, changes);
    if (!this.measures().some(({ key }) => key === this.measure)) this.measure = USUAL.measure;
    if ('measure' in changes || 'by' in changes) this.sort = { key: this.measure, descending: true };
    writeQuery({ by: kept(this.by, USUAL.by), measure: kept(this.measure, USUAL.measure), hours: kept(this.hours, USUAL.hours) });
    if ('by' in changes || 'hours' in changes) this.loadMarket();
  }

  measures() {
    const { areas } = CUTS.find(({ by }) => by === this.by);
    return MEASURES.filter(({ areasAlone }) => areas || !areasAlone);
  }

  get shownMeasure() {
    return MEASURES.find(({ key }) => key === this.measure);
  }

  render() {
    return html`<div class="page full">
      <p class="crumb"><a href="/plans">Plans</a> · ${this.plan ? html`<a href="/plans/${this.plan.id}">${this.plan.name}</a>` : 'Plan'}</p>
      <div class="page-head">
        <div><h1 tabindex="-1">Market</h1>${this.market ? html`<p class="lead" data-figure="sentence">${sentence(this.market)}</p>` : nothing}</div>
      </div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.plan && this.market ? this.content() : loadingState(8, 'Loading the market')}
    </div>`;
  }

  content() {
    const { market } = this;
    if (market.total.accounts === 0) return emptyState('No accounts', 'This book has no accounts that a plan assigns.');
    return html`${this.cards(market.total)}
      ${this.tools()}
      <div aria-busy=${String(Boolean(this.busy))}>
        ${market.cut.areas ? this.map() : nothing}
        ${this.table()}
      </div>
      ${this.gaps(market)}`;
  }

  cards(total) {
    return html`<div class="cards market-cards">
      ${card('Potential a year', 'potential', money(total.potentialCents), `${plural(total.accounts, 'account')}, ${whole(total.customers)} of them customers`)}
      ${card('Room at customers', 'headroom', money(total.headroomCents), 'What customers could buy beyond what they do')}
      ${card('Whitespace', 'whitespace', money(total.whitespaceCents), `${plural(total.whitespaceProspects, 'prospect')} without an owner or out of reach`)}
      ${card('Out of reach', 'reach', money(total.uncoveredCents), `${plural(total.uncoveredAccounts, 'account')} more than ${plural(this.market.coverageHours, 'hour')} from every rep who may own them`)}
    </div>`;
  }

  tools() {
    const refusal = refusalFor('ANALYST');
    return html`<div class="toolbar market-tools">
      <div class="switch" role="group" aria-label="Divided by">
        ${CUTS.map(({ by, label }) => html`<button type="button" aria-pressed=${String(this.by === by)} @click=${() => this.ask({ by })}>${label}</button>`)}
      </div>
      <label class="choice">Show <select id="market-measure" @change=${(event) => this.ask({ measure: event.target.value })}>
        ${this.measures().map(({ key, label }) => html`<option value=${key} ?selected=${key === this.measure}>${label}</option>`)}</select></label>
      ${help(this.shownMeasure.label.toLowerCase(), this.shownMeasure.help)}
      <label class="choice">Covered within <select id="market-hours" @change=${(event) => this.ask({ hours: Number(event.target.value) })}>
        ${HOURS.map((hours) => html`<option value=${hours} ?selected=${hours === this.hours}>${plural(hours, 'hour')}</option>`)}</select></label>
      <span class="tools-end">${may('ANALYST')
        ? html`<a class="button small" href=${marketFile(this.params.id, this)} download="market.csv" data-leave>Download CSV</a>`
        : html`<button type="button" class="button small" disabled title=${refusal}>Download CSV</button>`}</span>
    </div>`;
  }

  map() {
    const { market } = this;
    return html`<ff-market-map .parts=${market.items} .gaps=${market.gaps} .cut=${market.cut} .measure=${this.shownMeasure} @scaled=${(event) => (this.steps = event.detail)}></ff-market-map>
      <ul class="scale" aria-label="Colours of the map: ${this.shownMeasure.label}">
        <li class="scale-title">${this.shownMeasure.label}${this.shownMeasure.unit ? html` <span class="soft">${this.shownMeasure.unit}</span>` : nothing}</li>
        ${this.steps.map(({ from, to, colour }) => html`<li><span class="scale-swatch" style="background:${colour}"></span>${this.shownMeasure.text(from)} – ${this.shownMeasure.text(to)}</li>`)}
        ${market.gaps.length > 0 ? html`<li><span class="scale-seat"></span>Seat that would help</li>` : nothing}
      </ul>`;
  }

  table() {
    const { cut, items } = this.market;
    return html`<section aria-labelledby="parts-heading"><h2 id="parts-heading">By ${cut.noun}</h2>
      <ff-table .columns=${this.columns(cut)} .rows=${items} .keyOf=${(part) => part.key} noun=${cut.noun} nouns=${cut.nouns} .height=${480}
        caption="The market by ${cut.noun}, amounts of one year" empty="Nothing matches."
        .sort=${this.sort} @sorted=${(event) => (this.sort = event.detail)}></ff-table></section>`;
  }

  columns(cut) {
    const measured = this.measures().map(({ key, label, unit, of, text }) => ({ key, label, unit, numeric: true, sortKey: of, text: (part) => text(of(part)), className: () => (key === this.measure ? 'shown-measure' : '') }));
    return [
      { key: 'name', label: cut.label, text: (part) => part.name || 'Not given' },
      { key: 'accounts', label: 'Accounts', numeric: true, sortKey: (part) => part.accounts, text: (part) => whole(part.accounts) },
      ...measured,
      { key: 'prospects', label: 'Whitespace', unit: 'prospects', numeric: true, sortKey: (part) => part.whitespaceProspects, text: (part) => whole(part.whitespaceProspects) },
    ];
  }

  gaps({ gaps, coverageHours }) {
    return html`<section aria-labelledby="gaps-heading"><h2 id="gaps-heading">Where a new seat would help</h2>
      <p class="lead">Accounts more than ${plural(coverageHours, 'hour')} from every rep who may own them, and the seat of each team that would reach most of them.</p>
      ${gaps.length === 0
        ? html`<p>Every account has a rep who may own it within ${plural(coverageHours, 'hour')}.</p>`
        : html`<ff-table .columns=${GAP_COLUMNS} .rows=${gaps} .keyOf=${(gap) => `${gap.team}/${gap.rank}`} noun="seat" .height=${360} caption="Seats that would reach accounts nobody reaches in time"></ff-table>`}
    </section>`;
  }
}

const GAP_COLUMNS = [
  { key: 'place', label: 'Seat in', text: (gap) => [gap.seatCity, gap.seatState].filter(Boolean).join(', ') || `at ${gap.seatAccountId}` },
  { key: 'team', label: 'Team', text: (gap) => gap.team || 'All accounts' },
  { key: 'accounts', label: 'Accounts', unit: 'reached', numeric: true, sortKey: (gap) => gap.accounts, text: (gap) => whole(gap.accounts) },
  { key: 'potential', label: 'Potential', unit: 'a year', numeric: true, sortKey: (gap) => gap.potentialCents, text: (gap) => money(gap.potentialCents) },
  { key: 'now', label: 'Hours now', unit: 'mean, one way', numeric: true, sortKey: (gap) => gap.meanHoursNow ?? Infinity, text: (gap) => (gap.meanHoursNow === undefined ? 'nobody' : grouped(gap.meanHoursNow, 1)) },
  { key: 'then', label: 'Hours then', unit: 'mean, one way', numeric: true, sortKey: (gap) => gap.meanHoursThen, text: (gap) => grouped(gap.meanHoursThen, 1) },
];

function card(label, name, value, note) {
  return html`<div class="card" data-card=${name}><p class="label">${label}</p><p class="value">${value}</p><p class="before">${note}</p></div>`;
}

function sentence({ total, coverageHours, illustrative }) {
  const share = total.potentialCents > 0 ? grouped((100 * total.whitespaceCents) / total.potentialCents, 0) : '0';
  return `${money(total.whitespaceCents)} of ${money(total.potentialCents)} potential (${share} %) is whitespace: prospects without an owner, or more than ${plural(coverageHours, 'hour')} from every rep who may own them.${illustrative ? ' Dollar figures are illustrative.' : ''}`;
}

/** Blank for what an address need not say. */
function kept(value, usual) {
  return value === usual ? null : value;
}

customElements.define('ff-market', MarketPage);
