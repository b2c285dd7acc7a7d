// All parts of a comparison, drawn into the places that simulation-sections.html has for them.

import { drawPlans, drawProof, drawRunFacts, drawVerdicts } from './answer-view.js';
import { drawDistribution } from './distribution.js';
import { drawDrivers } from './drivers.js';
import { drawFirstContact } from './first-contact.js';
import { byId } from './format.js';
import { drawKpis } from './kpi-table.js';
import { drawAssumptions, drawChecks, drawManifest, drawWarnings } from './origins.js';
import { colourPlanMarks } from './plan-marks.js';
import { drawSeats } from './quota-chance.js';
import { drawReconciliation } from './reconciliation.js';
import { drawHeadcount, drawResilience } from './resilience.js';
import { drawDifference, drawRisk } from './risk-and-error.js';
import { sayMissing } from './simulation-words.js';
import { onThemeChange } from './theme.js';
import { drawTimeline } from './timeline.js';

/** From here on paper takes smaller letters in tables with a column a plan. */
const MANY_PLANS = 4;

const PARTS = [
  ['run-facts', drawRunFacts],
  ['verdicts', drawVerdicts],
  ['proof', drawProof],
  ['plan-table', drawPlans],
  ['risk-chart', drawRisk],
  ['difference-chart', drawDifference],
  ['kpi-table', drawKpis],
  ['distribution-chart', drawDistribution],
  ['seat-charts', drawSeats],
  ['contact-chart', drawFirstContact],
  ['resilience-chart', drawResilience],
  ['headcount-chart', drawHeadcount],
  ['reconciliation', drawReconciliation],
  ['driver-charts', drawDrivers],
  ['timeline-chart', drawTimeline],
  ['assumption-table', drawAssumptions],
  ['warnings', drawWarnings],
  ['manifest-table', drawManifest],
  ['checks', drawChecks],
];

/**
 * Draws all parts, and again when the page's colours change, until the signal (if any) aborts.
 * Returns a function that draws one part anew, by its container, from data that have changed.
 */
export function drawComparison(sim, signal) {
  const redraws = new Map(PARTS.map(([containerId, draw]) => [containerId, drawPart(sim, containerId, draw)]));
  document.body.classList.toggle('many-plans', sim.plans.length > MANY_PLANS);
  colourPlanMarks(sim);
  onThemeChange(() => {
    [...redraws.values()].flat().forEach((redraw) => typeof redraw === 'function' && redraw());
    colourPlanMarks(sim);
  }, signal);
  return (containerId) => {
    redraws.set(containerId, drawPart(sim, containerId, new Map(PARTS).get(containerId)));
    colourPlanMarks(sim);
  };
}

/** Draws one part; what goes wrong in it is said in its place, and the other parts stand. */
function drawPart(sim, containerId, draw) {
  try {
    return draw(sim) ?? null;
  } catch (error) {
    console.error(error);
    return sayMissing(byId(containerId), `This part could not be drawn: ${error.message}`);
  }
}
