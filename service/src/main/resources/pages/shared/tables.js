// Tables: captioned, sortable by mouse and keyboard, numbers to the right.

import { element, grouped, money } from './format.js';

/**
 * Draws a table into a container.
 * columns: { label, unit?, numeric?, text(row), sortKey?(row), fill?(cell, row), className?(row), heading? }
 * options: { caption, rows, columns, sortable?, rowClass?(row) }
 */
export function drawTable(container, options) {
  const table = element('table');
  table.append(element('caption', '', options.caption), tableHead(table, options));
  const body = element('tbody');
  table.append(body);
  fillBody(body, options, options.rows);
  const scroll = element('div', 'table-scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', options.caption);
  scroll.append(table);
  container.replaceChildren(scroll);
  return table;
}

function tableHead(table, options) {
  const row = element('tr');
  options.columns.forEach((column) => row.append(headCell(table, options, column)));
  const head = element('thead');
  head.append(row);
  return head;
}

function headCell(table, options, column) {
  const cell = element('th', column.numeric ? 'num' : '');
  cell.scope = 'col';
  if (options.sortable) {
    const button = element('button', 'screen-only', column.label);
    button.type = 'button';
    button.addEventListener('click', () => sortBy(table, options, column, cell));
    cell.append(button, element('span', 'print-only', column.label));
  } else {
    cell.append(element('span', '', column.label));
  }
  if (column.unit) cell.append(element('span', 'unit', column.unit));
  return cell;
}

function sortBy(table, options, column, cell) {
  const first = column.numeric ? 'descending' : 'ascending';
  const second = column.numeric ? 'ascending' : 'descending';
  const direction = cell.getAttribute('aria-sort') === first ? second : first;
  table.querySelectorAll('th[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
  cell.setAttribute('aria-sort', direction);
  const factor = direction === 'ascending' ? 1 : -1;
  const rows = [...options.rows].sort((a, b) => factor * compare(sortKey(column, a), sortKey(column, b)));
  fillBody(table.tBodies[0], options, rows);
}

function sortKey(column, row) {
  return column.sortKey ? column.sortKey(row) : column.text(row);
}

export function compare(a, b) {
  return typeof a === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });
}

function fillBody(body, options, rows) {
  body.replaceChildren(...rows.map((row) => bodyRow(options, row)));
}

function bodyRow(options, row) {
  const line = element('tr', options.rowClass ? options.rowClass(row) : '');
  options.columns.forEach((column, position) => line.append(bodyCell(column, position, row)));
  return line;
}

function bodyCell(column, position, row) {
  const classes = [column.numeric ? 'num' : '', column.className ? column.className(row) : ''];
  const cell = element(position === 0 ? 'th' : 'td', classes.filter(Boolean).join(' '));
  if (position === 0) cell.scope = 'row';
  if (column.fill) column.fill(cell, row);
  else cell.textContent = column.text(row);
  if (column.title) cell.title = column.title(row);
  return cell;
}

/** A column of dollars; the exact amount shows on hover. */
export function moneyColumn(label, cents, format = money) {
  return {
    label,
    unit: 'a year',
    numeric: true,
    sortKey: cents,
    text: (row) => format(cents(row)),
    title: (row) => `$${grouped(cents(row) / 100, 2)}`,
  };
}

/** A column of plain numbers. */
export function numberColumn(label, unit, value, decimals = 0) {
  return { label, unit, numeric: true, sortKey: value, text: (row) => grouped(value(row), decimals) };
}

export function textColumn(label, text, className) {
  return { label, text, className: className ? () => className : undefined };
}

/** A cell with a smaller second line. */
export function twoLines(cell, first, second) {
  cell.append(element('span', '', first));
  if (second) cell.append(element('span', 'sub', second));
}
