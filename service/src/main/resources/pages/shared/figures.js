// Estimates in the words of people: $1.88 M ± 0.04 M, 44 %, 5.2 h. What is not known is a dash.

import { grouped, significant } from './format.js';

export const UNKNOWN = '–';
export const UNIT_WORDS = { cents: 'US dollars', share: 'Per cent', ratio: 'Ratio', hours: 'Hours', weeks: 'Weeks', count: 'Count' };

export function isKnown(value) {
  return value !== null && value !== undefined && Number.isFinite(value);
}

/** How many units of the file make one printed unit, and what stands before and after the number. */
function printedUnit(unit, value) {
  if (unit === 'cents') {
    const millions = Math.abs(value) >= 99_950_000;
    return millions ? { size: 1e8, before: '$', after: '\u00a0M', most: 2 } : { size: 100, before: '$', after: '', most: 0 };
  }
  if (unit === 'share') return { size: 0.01, before: '', after: '\u00a0%', most: 1 };
  return { size: 1, before: '', after: { hours: '\u00a0h', weeks: '\u00a0weeks' }[unit] ?? '', most: unit === 'ratio' ? 2 : 1 };
}

/** Decimals people still read; a number smaller than the last of them gets one more. */
function decimalsFor(printed, value, halfWidth) {
  const size = Math.abs(value);
  const usual = size >= 1000 ? 0 : size >= 100 ? Math.min(printed.most, 1) : printed.most;
  const most = size > 0 && size < 10 ** -usual ? usual + 1 : usual;
  if (!(halfWidth > 0)) return size >= 100 ? 0 : size >= 10 ? Math.min(most, 1) : most;
  return Math.min(most, Math.max(0, Math.ceil(-Math.log10(halfWidth) - 0.02)));
}

/** Half an interval with the decimals of its mean; what would round to nothing is said to be less. */
function halfText(value, decimals) {
  const step = 10 ** -decimals;
  return value < step / 2 ? `<${grouped(step, decimals)}` : grouped(value, decimals);
}

export function figure(unit, value, halfWidth = null) {
  if (!isKnown(value)) return UNKNOWN;
  const printed = printedUnit(unit, value);
  return pieces(printed, value, isKnown(halfWidth) ? halfWidth / printed.size : null);
}

/** One number with sign, rounded: dollars below a million to three digits, all else by its decimals. */
function pieces(printed, value, halfWidth) {
  const number = value / printed.size;
  const isDollars = printed.before === '$' && printed.after === '';
  const decimals = isDollars ? 0 : decimalsFor(printed, number, halfWidth);
  const shown = isDollars ? significant(number, 3) : number;
  const text = grouped(Math.abs(shown), decimals);
  const sign = value < 0 && Number(text.replaceAll(',', '')) !== 0 ? '−' : '';
  return `${sign}${printed.before}${text}${printed.after}`;
}

/** Mean and half width of its interval: $45.9 M ± 0.2 M. */
export function estimate(unit, mean, interval) {
  if (!isKnown(mean)) return UNKNOWN;
  const half = halfWidth(interval);
  if (!(half > 0)) return figure(unit, mean);
  const printed = printedUnit(unit, mean);
  const scaled = half / printed.size;
  const isDollars = printed.before === '$' && printed.after === '';
  const digits = isDollars ? grouped(significant(scaled, 2), 0) : halfText(scaled, decimalsFor(printed, mean / printed.size, scaled));
  const before = isDollars ? '$' : '';
  const after = printed.after === '\u00a0M' ? '\u00a0M' : '';
  return `${figure(unit, mean, half)} ± ${before}${digits}${after}`;
}

/** Null also where few futures leave one end open. */
export function halfWidth(interval) {
  return interval?.every(isKnown) ? (interval[1] - interval[0]) / 2 : null;
}

/** A difference with its sign; shares differ by percentage points. */
export function difference(unit, value, interval = null) {
  if (!isKnown(value)) return UNKNOWN;
  const half = halfWidth(interval);
  const text = unit === 'share' ? figure(unit, value, half).replace('\u00a0%', '\u00a0pts') : figure(unit, value, half);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Both ends of an interval of a difference: +$1.84 M to +$1.92 M. */
export function differenceRange(unit, interval) {
  if (!interval) return UNKNOWN;
  const ends = printedUnit(unit, Math.max(...interval.map(Math.abs)));
  const half = halfWidth(interval) / ends.size;
  const text = (value) => {
    const plain = unit === 'share' ? pieces(ends, value, half).replace('\u00a0%', '\u00a0pts') : pieces(ends, value, half);
    return value > 0 && /[1-9]/.test(plain) ? `+${plain}` : plain;
  };
  return `${text(interval[0])} to ${text(interval[1])}`;
}

/** A share of futures or reps as people say it: 44 %, below 1 %, above 99 %. */
export function chance(value) {
  if (!isKnown(value)) return UNKNOWN;
  if (value > 0 && value < 0.01) return 'below 1\u00a0%';
  if (value < 1 && value > 0.99) return 'above 99\u00a0%';
  return `${grouped(value * 100, 0)}\u00a0%`;
}

export function chanceRange(interval) {
  return interval ? `${grouped(interval[0] * 100, 0)} to ${grouped(interval[1] * 100, 0)}\u00a0%` : UNKNOWN;
}

/** Hours as a clock of work would say them: 30 min, 5.2 h, 3.1 days. */
export function duration(hours) {
  if (!isKnown(hours)) return UNKNOWN;
  if (hours < 1) return `${grouped(hours * 60, 0)}\u00a0min`;
  if (hours < 48) return `${grouped(hours, hours < 10 ? 1 : 0)}\u00a0h`;
  return `${grouped(hours / 24, 1)}\u00a0days`;
}

/** Money on an axis: as short as it can be. */
export function axisMoney(cents) {
  const dollars = Math.abs(cents) / 100;
  const sign = cents < 0 ? '−' : '';
  if (dollars >= 1e6) return `${sign}$${Number((dollars / 1e6).toPrecision(6))}\u00a0M`;
  if (dollars >= 1e3) return `${sign}$${Number((dollars / 1e3).toPrecision(6))}\u00a0k`;
  return `${sign}$${Number(dollars.toPrecision(3))}`;
}

/** A value of a setting, as it was given. */
export function settingText(value) {
  if (value === null || value === undefined || value === '') return UNKNOWN;
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumSignificantDigits: 6 }).replace('-', '−');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
