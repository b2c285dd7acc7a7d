// The words of plans and jobs, for badges and lines.

import { html } from 'lit';
import { grouped, money, percentAtMost } from '../shared/format.js';

const LIFECYCLES = {
  DRAFT: { text: 'Draft', kind: '' },
  APPROVED: { text: 'Approved', kind: 'good' },
  ACTIVE: { text: 'Active', kind: 'good' },
};
const JOBS = {
  QUEUED: { text: 'Waiting', kind: 'busy' },
  RUNNING: { text: 'Running', kind: 'busy' },
  FAILED: { text: 'No result', kind: 'bad' },
  STOPPED: { text: 'Stopped', kind: '' },
  DEAD: { text: 'Broke down', kind: 'bad' },
};

/** The state of a plan in a word or two: that of its job until there is a result, then what people decided, or why they cannot. */
export function planBadge(plan) {
  if (plan.jobStatus !== 'SUCCEEDED') return badge(JOBS[plan.jobStatus]);
  const isBroken = (plan.hard ?? plan.figures?.hard ?? 0) > 0;
  return isBroken ? badge({ text: 'Breaks rules', kind: 'bad' }) : badge(LIFECYCLES[plan.lifecycle]);
}

export function jobBadge(jobStatus) {
  return badge(JOBS[jobStatus] ?? { text: 'Done', kind: 'good' });
}

function badge({ text, kind }) {
  return html`<span class="badge ${kind}">${text}</span>`;
}

/** 0.93–1.07, lowest and highest index of any rep. */
export function indexSpread({ lowestIndex, highestIndex }) {
  return `${grouped(lowestIndex, 2)}–${grouped(highestIndex, 2)}`;
}

export function gapText(gap) {
  return gap === null || gap === undefined ? '–' : percentAtMost(gap);
}

/** A plan's gap as part of a sentence; a plan that breaks rules has none. */
export function gapWords(plan) {
  return plan.hard > 0 ? 'breaks hard rules' : `gap ${gapText(plan.gap)}`;
}

/** How a plan's cost stands to today's: “−62 % against $4.8 M today”. */
export function againstToday(costCents, todayCents) {
  if (!(todayCents > 0)) return '';
  const change = (costCents - todayCents) / todayCents;
  const sign = change > 0 ? '+' : '';
  return `${sign}${grouped(change * 100, 0)} % on today’s ${money(todayCents)}`;
}

/** “22 Nov 2026, 14:05” in the reader's time. */
export function timeText(instant) {
  if (!instant) return '–';
  return new Date(instant).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** “3 minutes ago”; for times that are near. */
export function agoText(instant) {
  const seconds = Math.max(0, (Date.now() - Date.parse(instant)) / 1000);
  const steps = [[60, 'second', 1], [3600, 'minute', 60], [86400, 'hour', 3600], [7 * 86400, 'day', 86400]];
  for (const [below, unit, size] of steps) {
    if (seconds < below) {
      const count = Math.max(1, Math.floor(seconds / size));
      return unit === 'second' ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
    }
  }
  return timeText(instant);
}
