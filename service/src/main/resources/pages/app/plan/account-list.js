// Everything the map shows, as a list to sort, filter and choose from; usable without a map.

import { html } from 'lit';
import { grouped, money } from '../../shared/format.js';
import { Part } from '../parts/part.js';
import { openDialog } from '../parts/dialog.js';
import { toast } from '../parts/toast.js';
import '../parts/data-table.js';

class AccountList extends Part {
  static properties = { model: { attribute: false } };

  #leaving = new AbortController();

  connectedCallback() {
    super.connectedCallback();
    for (const what of ['view', 'choice', 'moves']) this.model.addEventListener(what, () => this.changed(what), { signal: this.#leaving.signal });
    this.columns = columnsOf(this.model);
    this.rows = rowsOf(this.model);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  changed(what) {
    if (what !== 'choice') this.rows = rowsOf(this.model);
    this.requestUpdate();
  }

  render() {
    return html`<ff-table .columns=${this.columns} .rows=${this.rows} .chosen=${this.model.chosen} .keyOf=${(row) => row.i}
      .height=${560} noun="account" caption="Accounts of the team and their reps" empty="No account matches."
      .sort=${this.sort ?? { key: 'potential', descending: true }} @sorted=${(event) => (this.sort = event.detail)}
      .tools=${html`<button type="button" class="button small" @click=${() => this.paste()}>Paste ids …</button>`}
      @choose=${(event) => this.choose(event.detail)}></ff-table>`;
  }

  choose({ key, keys, on }) {
    if (key !== undefined) this.model.toggle(key);
    else this.model.choose(on ? keys : [...this.model.chosen].filter((i) => !keys.includes(i)), { add: on });
  }

  async paste() {
    const text = await openDialog({
      heading: 'Choose accounts by their ids',
      body: (close) => html`<form method="dialog" @submit=${(event) => (event.preventDefault(), close(new FormData(event.target).get('ids')))}>
        <label class="field"><span>Account ids</span><textarea name="ids" rows="8" placeholder="A00017, A00431 …" autofocus></textarea>
          <span class="field-note">Separated by commas, blanks or new lines, as a spreadsheet column gives them.</span></label>
        <div class="dialog-actions">
          <button type="button" class="button" @click=${() => close(null)}>Cancel</button>
          <button type="submit" class="button primary">Choose</button>
        </div></form>`,
    });
    if (text !== null) this.chooseByIds(text.split(/[\s,;]+/).filter(Boolean));
  }

  chooseByIds(ids) {
    const positions = new Map(this.model.columns.id.map((id, i) => [id, i]));
    const found = ids.filter((id) => positions.has(id)).map((id) => positions.get(id));
    const missing = ids.filter((id) => !positions.has(id));
    this.model.choose(found);
    if (missing.length > 0) toast(`${missing.length} of ${ids.length} ids are not in this book: ${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ' …' : ''}`, { kind: 'bad' });
  }
}

function rowsOf(model) {
  const { columns } = model;
  return model.byTeam[model.team]
    .filter((i) => model.rep === null || model.ownerOf(i) === model.rep)
    .map((i) => ({
      i,
      name: columns.name[i],
      id: columns.id[i],
      place: columns.place[i],
      rep: model.repName(model.plannedOwner(i)),
      before: model.repName(columns.previous[i]),
      isMoved: model.moves.has(i),
      isPinned: model.pins.has(i) || model.pinnedBefore.has(i),
      potentialCents: columns.potentialCents[i],
      revenueCents: columns.revenueCents[i],
      workloadHours: columns.workloadHours[i],
    }));
}

function columnsOf() {
  return [
    { key: 'name', label: 'Account', text: (row) => row.name },
    { key: 'id', label: 'Id', text: (row) => row.id },
    { key: 'rep', label: 'Rep', text: (row) => row.rep, template: (row) => html`${row.rep}${row.isMoved ? html` <span class="badge busy">moved</span>` : ''}${row.isPinned ? html` <span class="badge">pinned</span>` : ''}` },
    { key: 'before', label: 'Today', text: (row) => row.before },
    { key: 'potential', label: 'Potential', unit: 'a year', numeric: true, sortKey: (row) => row.potentialCents, text: (row) => money(row.potentialCents) },
    { key: 'revenue', label: 'Revenue', unit: 'a year', numeric: true, sortKey: (row) => row.revenueCents, text: (row) => money(row.revenueCents) },
    { key: 'hours', label: 'Workload', unit: 'hours', numeric: true, sortKey: (row) => row.workloadHours, text: (row) => grouped(row.workloadHours, 1) },
    { key: 'place', label: 'Place', text: (row) => row.place },
  ];
}

customElements.define('ff-account-list', AccountList);
