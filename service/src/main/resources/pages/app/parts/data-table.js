// A table of any length: sorted, filtered and chosen from, with only the rows in sight in the page.

import { html, nothing } from 'lit';
import { compare } from '../../shared/tables.js';
import { whole } from '../../shared/format.js';
import { Part } from './part.js';

const ROW_PIXELS = 36;
const ROWS_BEYOND = 12;

/**
 * columns: { key, label, unit?, numeric?, text(row), sortKey?(row), template?(row), className?(row) }, as in
 * shared/tables.js; the first names the row. rows: any objects, called noun (several: nouns, else noun with an s). keyOf(row): what tells rows apart.
 * wrapsAll: every text in full, on several lines, for tables that are short.
 * chosen: a Set of keys, for tables to choose from; sends 'choose' with { key, on } or { keys } for many.
 */
class DataTable extends Part {
  static properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    caption: {},
    noun: {},
    nouns: {},
    chosen: { attribute: false },
    height: { type: Number },
    sort: { attribute: false },
    filter: { state: true },
    first: { state: true },
    empty: {},
    tools: { attribute: false },
    wrapsAll: { attribute: false },
  };

  constructor() {
    super();
    Object.assign(this, { columns: [], rows: [], noun: 'row', nouns: '', chosen: null, height: 420, sort: null, filter: '', first: 0 });
    this.empty = 'Nothing matches.';
    this.keyOf = (row) => row.id;
    this.tools = nothing;
  }

  willUpdate(changed) {
    if (changed.has('rows') || changed.has('filter') || changed.has('sort') || changed.has('columns')) {
      this.shown = this.sorted(this.filtered());
    }
  }

  /** The rows in the order and selection the reader sees. */
  get visibleRows() {
    return this.shown;
  }

  filtered() {
    const words = this.filter.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.rows;
    const textOf = (row) => this.columns.map((column) => column.text(row)).join(' ').toLowerCase();
    return this.rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  }

  sorted(rows) {
    const column = this.columns.find((one) => one.key === this.sort?.key);
    if (!column) return rows;
    const factor = this.sort.descending ? -1 : 1;
    const keyOf = column.sortKey ?? column.text;
    return [...rows].sort((a, b) => factor * compare(keyOf(a), keyOf(b)));
  }

  render() {
    const count = this.wrapsAll ? this.shown.length : Math.ceil(this.height / ROW_PIXELS) + 2 * ROWS_BEYOND;
    const first = Math.max(0, Math.min(this.first, this.shown.length - count));
    const rows = this.shown.slice(first, first + count);
    return html`
      <div class="table-tools">
        <input type="search" placeholder="Filter" aria-label="Filter ${this.many}" .value=${this.filter} @input=${this.filterChanged}>
        <span class="soft" aria-live="polite">${this.countText()}</span>
        ${this.tools}
      </div>
      <div class="table-scroll" style="max-height:${this.height}px" tabindex="0" role="region" aria-label=${this.caption} @scroll=${this.scrolled}>
        <table class=${this.wrapsAll ? '' : 'virtual'} aria-rowcount=${this.shown.length + 1}>
          <caption class="visually-hidden">${this.caption}</caption>
          <thead><tr>${this.chosen ? html`<th class="pick">${this.allBox()}</th>` : nothing}${this.columns.map((column) => this.head(column))}</tr></thead>
          <tbody>
            ${gap(first, this.width())}
            ${rows.map((row, i) => this.row(row, first + i))}
            ${gap(this.shown.length - first - rows.length, this.width())}
          </tbody>
        </table>
        ${this.shown.length === 0 ? html`<p class="table-empty">${this.empty}</p>` : nothing}
      </div>`;
  }

  width() {
    return this.columns.length + (this.chosen ? 1 : 0);
  }

  /** What several rows are called. */
  get many() {
    return this.nouns || `${this.noun}s`;
  }

  countText() {
    const all = `${whole(this.rows.length)} ${this.rows.length === 1 ? this.noun : this.many}`;
    return this.shown.length === this.rows.length ? all : `${whole(this.shown.length)} of ${all}`;
  }

  head(column) {
    const direction = this.sort?.key === column.key ? (this.sort.descending ? 'descending' : 'ascending') : nothing;
    return html`<th scope="col" class=${column.numeric ? 'num' : ''} aria-sort=${direction}>
      <button type="button" @click=${() => this.sortBy(column)}>${column.label}</button>${column.unit ? html`<span class="unit">${column.unit}</span>` : nothing}
    </th>`;
  }

  row(row, position) {
    const key = this.keyOf(row);
    const isChosen = this.chosen?.has(key);
    return html`<tr aria-rowindex=${position + 2} aria-selected=${this.chosen ? String(isChosen) : nothing}>
      ${this.chosen ? html`<td class="pick"><input type="checkbox" aria-label="Choose ${this.columns[0].text(row)}" .checked=${isChosen} @change=${(event) => this.tell({ key, on: event.target.checked })}></td>` : nothing}
      ${this.columns.map((column, i) => cell(column, i, row))}
    </tr>`;
  }

  allBox() {
    const all = this.shown.length > 0 && this.shown.every((row) => this.chosen.has(this.keyOf(row)));
    return html`<input type="checkbox" aria-label="Choose all ${this.many} shown" .checked=${all}
      @change=${(event) => this.tell({ keys: this.shown.map((row) => this.keyOf(row)), on: event.target.checked })}>`;
  }

  tell(detail) {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }

  filterChanged(event) {
    this.filter = event.target.value;
    this.toTop();
  }

  sortBy(column) {
    const isSame = this.sort?.key === column.key;
    this.sort = { key: column.key, descending: isSame ? !this.sort.descending : Boolean(column.numeric) };
    this.toTop();
    this.dispatchEvent(new CustomEvent('sorted', { detail: this.sort }));
  }

  toTop() {
    this.first = 0;
    this.querySelector('.table-scroll').scrollTop = 0;
  }

  scrolled(event) {
    const first = Math.max(0, Math.floor(event.target.scrollTop / ROW_PIXELS) - ROWS_BEYOND);
    if (Math.abs(first - this.first) >= ROWS_BEYOND / 2 || first === 0) this.first = first;
  }
}

function gap(rows, columns) {
  return rows > 0 ? html`<tr class="gap-row" aria-hidden="true"><td colspan=${columns} style="height:${rows * ROW_PIXELS}px"></td></tr>` : nothing;
}

function cell(column, position, row) {
  const classes = `${column.numeric ? 'num ' : ''}${column.className?.(row) ?? ''}`;
  const content = column.template ? column.template(row) : column.text(row);
  return position === 0 ? html`<th scope="row" class=${classes}>${content}</th>` : html`<td class=${classes}>${content}</td>`;
}

customElements.define('ff-table', DataTable);
