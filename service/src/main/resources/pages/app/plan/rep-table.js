// Every rep with what the plan gives them.

import { html } from 'lit';
import { grouped, money, whole } from '../../shared/format.js';
import { Part } from '../parts/part.js';
import { caller } from '../session.js';
import '../parts/data-table.js';

class RepTable extends Part {
  static properties = { model: { attribute: false } };

  render() {
    const { model } = this;
    return html`<section aria-labelledby="rep-heading">
      <h2 id="rep-heading">By rep</h2>
      <ff-table .columns=${this.columns()} .rows=${model.reps} .keyOf=${(rep) => rep.repId} noun="rep" .height=${460}
        caption="All reps under the plan, figures of one year" .sort=${this.sort ?? { key: 'name', descending: false }} @sorted=${(event) => (this.sort = event.detail)}></ff-table>
    </section>`;
  }

  columns() {
    const { drawn } = this.model;
    const isOut = (rep) => Math.abs(rep.index - 1) > drawn.band + 1e-9;
    const number = (key, label, unit, value, decimals = 0) => ({ key, label, unit, numeric: true, sortKey: value, text: (rep) => grouped(value(rep), decimals) });
    const columns = [
      { key: 'name', label: 'Rep', text: (rep) => rep.name, template: (rep) => html`<button type="button" class="link" @click=${() => this.showRep(rep)}>${rep.name}</button>` },
      { key: 'team', label: 'Team', text: (rep) => drawn.teams[rep.team] || '–' },
      { key: 'manager', label: 'Manager', text: (rep) => rep.manager ?? '–' },
      { key: 'region', label: 'Region', text: (rep) => rep.region ?? '–' },
      number('accounts', 'Accounts', '', (rep) => rep.accounts),
      { key: 'potential', label: 'Potential', unit: 'a year', numeric: true, sortKey: (rep) => rep.potentialCents, text: (rep) => money(rep.potentialCents) },
      { ...number('index', 'Index', 'plan', (rep) => rep.index, 2), className: (rep) => (isOut(rep) ? 'bad' : '') },
      number('today', 'Index', 'today', (rep) => rep.indexToday, 2),
      { key: 'workload', label: 'Workload', unit: 'of capacity, h', numeric: true, sortKey: (rep) => rep.workloadHours / rep.capacityHours, text: (rep) => `${whole(rep.workloadHours)} of ${whole(rep.capacityHours)}` },
      number('travel', 'Travel', 'hours', (rep) => rep.travelHours),
      number('in', 'In', 'moved', (rep) => rep.movedIn),
      number('out', 'Out', 'moved', (rep) => rep.movedOut),
    ];
    if (caller.readsRepFigures) {
      columns.push({ key: 'quota', label: 'Quota', unit: 'a year', numeric: true, sortKey: (rep) => rep.quotaCents ?? 0, text: (rep) => (rep.quotaCents ? money(rep.quotaCents) : '–') });
    }
    columns.push({ key: 'note', label: 'Note', text: (rep) => rep.outsideBandBecause ?? '' });
    return columns;
  }

  showRep(rep) {
    const position = this.model.reps.indexOf(rep);
    if (this.model.rep !== position) this.model.focusRep(position);
    document.querySelector('.desk').scrollIntoView();
  }
}

customElements.define('ff-rep-table', RepTable);
