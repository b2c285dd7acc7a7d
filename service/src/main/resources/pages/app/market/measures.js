// What a market is divided by and what can be shown of its parts, in words, numbers and colours.

import { grouped, money, quantile, whole } from '../../shared/format.js';

/** by: as REST takes it · areas: what a map draws them as */
export const CUTS = [
  { by: 'county', label: 'County', noun: 'county', nouns: 'counties', areas: 'counties' },
  { by: 'state', label: 'State', noun: 'state or province', nouns: 'states and provinces', areas: 'states' },
  { by: 'metro', label: 'Metro', noun: 'metro', nouns: 'metros', areas: 'points' },
  { by: 'segment', label: 'Segment', noun: 'segment', nouns: 'segments', areas: null },
  { by: 'industry', label: 'Industry', noun: 'industry', nouns: 'industries', areas: null },
  { by: 'team', label: 'Team', noun: 'team', nouns: 'teams', areas: null },
];

/** of(part): the number; text(number) for people; areasAlone: segments have none. */
export const MEASURES = [
  { key: 'whitespace', label: 'Whitespace', unit: 'potential', of: (part) => part.whitespaceCents, text: money, help: 'Potential of prospects that nobody owns, or that no rep who may own them reaches within the hours chosen.' },
  { key: 'potential', label: 'Potential', unit: 'a year', of: (part) => part.potentialCents, text: money, help: 'What all accounts would buy in a year if well worked.' },
  { key: 'headroom', label: 'Room at customers', unit: 'a year', of: (part) => part.headroomCents, text: money, help: 'What customers could buy beyond what they do.' },
  { key: 'reach', label: 'Out of reach', unit: 'potential', of: (part) => part.uncoveredCents, text: money, help: 'Potential of accounts, owned or not, that no rep who may own them reaches within the hours chosen, one way.' },
  { key: 'customers', label: 'Customers', unit: '', of: (part) => part.customers, text: whole, help: 'Accounts that buy already.' },
  { key: 'density', label: 'Density', unit: 'per 1,000 km²', of: (part) => part.accountsPer1000Km2 ?? 0, text: (value) => grouped(value, 1), areasAlone: true, help: 'Accounts within 50 km of the middle of the area, by the area of that circle.' },
];

export const HOURS = [1, 2, 3, 4, 6, 8];

/** Light to strong; land without accounts is not on it. */
const SCALE_LIGHT = ['#dbe9f6', '#abcbe8', '#6ea6d6', '#3a7cb8', '#174a7e'];
const SCALE_DARK = ['#1d3a58', '#28587f', '#3b7eb0', '#6aa9d8', '#b9dcf7'];

/** Five steps with about as many parts in each: { colourOf(number), steps: [{ from, to, colour }] }. */
export function scaleOf(parts, measure, isDark) {
  const colours = isDark ? SCALE_DARK : SCALE_LIGHT;
  const numbers = parts.map(measure.of).filter((number) => number > 0).sort((a, b) => a - b);
  const ends = [...new Set(colours.map((_, i) => quantile(numbers, (i + 1) / colours.length)))];
  if (numbers.length === 0) return { colourOf: () => null, steps: [] };
  const skipped = colours.length - ends.length;
  const colourAt = (i) => colours[i + skipped];
  const stepOf = (number) => ends.findIndex((end) => number <= end);
  return {
    colourOf: (number) => (number > 0 ? colourAt(stepOf(number)) : null),
    steps: ends.map((to, i) => ({ from: i === 0 ? numbers[0] : ends[i - 1], to, colour: colourAt(i) })),
  };
}

/** A part in a few lines, for the tip of a map. */
export function describePart(part) {
  return [
    part.name,
    `${whole(part.accounts)} accounts, ${whole(part.customers)} of them customers`,
    `Potential ${money(part.potentialCents)}`,
    `Whitespace ${money(part.whitespaceCents)} (${whole(part.whitespaceProspects)} prospects)`,
    `Out of reach ${money(part.uncoveredCents)}`,
  ].join('\n');
}
