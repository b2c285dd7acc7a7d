// Numbers and small pieces of page, the way people in sales read them.

export const KM_PER_MILE = 1.609344;

/** Rounds to a number of significant digits. */
export function significant(value, digits) {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** Cents as people say them: $5.24 M, $12,300, $840. */
export function money(cents) {
  const dollars = Math.abs(cents) / 100;
  const sign = cents < 0 && dollars >= 0.5 ? '−' : '';
  if (dollars >= 999500) {
    const millions = significant(dollars, 3) / 1e6;
    const digits = millions >= 100 ? 0 : millions >= 10 ? 1 : 2;
    return `${sign}$${grouped(millions, digits)} M`;
  }
  return `${sign}$${grouped(dollars < 1000 ? dollars : significant(dollars, 3), 0)}`;
}

/** A difference in cents with its sign. */
export function moneyChange(cents) {
  return cents > 0 ? `+${money(cents)}` : money(cents);
}

/** Formats by count of decimals; making one takes far longer than using it. */
const NUMBER_FORMATS = new Map();

/** A number with commas between thousands and a fixed count of decimals. */
export function grouped(value, decimals) {
  let format = NUMBER_FORMATS.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    NUMBER_FORMATS.set(decimals, format);
  }
  return format.format(value).replace('-', '−');
}

export function whole(value) {
  return grouped(Math.round(value), 0);
}

/** A fraction as a percentage with as many decimals as it needs to say something. */
export function percent(fraction) {
  const value = fraction * 100;
  return `${grouped(value, Math.abs(value) < 10 ? 2 : 1)} %`;
}

/** A fraction that is proven not to be larger, rounded up so that it stays true: 0.08 %. */
export function percentAtMost(fraction) {
  return `${grouped(Math.ceil(fraction * 1e4 - 1e-6) / 100, 2)} %`;
}

/** Kilometres and miles together, rounded to three digits. */
export function distance(km) {
  return `${grouped(significant(km, 3), 0)} km (${grouped(significant(km / KM_PER_MILE, 3), 0)} mi)`;
}

export function plural(count, noun) {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Makes an element; texts of the book go through textContent alone. */
export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined && text !== null) node.textContent = text;
  return node;
}

/** The data that stands inside the page. */
export function readJson(id) {
  return JSON.parse(byId(id).textContent);
}

export function byId(id) {
  return document.getElementById(id);
}

/** The value below which the given fraction of the sorted numbers lies. */
export function quantile(sorted, fraction) {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(fraction * (sorted.length - 1))))];
}

export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** Name of a team; a book without teams has one blank name. */
export function teamName(plan, team) {
  return plan.teams[team] || 'All accounts';
}
