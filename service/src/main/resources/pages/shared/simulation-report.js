// Fills the page of a comparison from the data inside it.

import { drawPlans, drawProof, drawRunFacts, drawVerdicts } from './answer-view.js';
import { drawDistribution } from './distribution.js';
import { drawDrivers } from './drivers.js';
import { drawFirstContact } from './first-contact.js';
import { byId, readJson } from './format.js';
import { drawKpis } from './kpi-table.js';
import { drawAssumptions, drawChecks, drawManifest, drawWarnings } from './origins.js';
import { colourPlanMarks } from './plan-marks.js';
import { drawSeats } from './quota-chance.js';
import { drawReconciliation } from './reconciliation.js';
import { drawHeadcount, drawResilience } from './resilience.js';
import { drawDifference, drawRisk } from './risk-and-error.js';
import { readComparison, sayMissing } from './simulation-words.js';
import { onThemeChange } from './theme.js';
import { drawTimeline } from './timeline.js';

/** From here on paper takes smaller letters in tables with a column a plan. */
const MANY_PLANS = 4;

/** Draws one part; what goes wrong in it is said in its place, and the other parts stand. */
function part(containerId, draw) {
  try {
    return draw(sim);
  } catch (error) {
    console.error(error);
    sayMissing(byId(containerId), `This part could not be drawn: ${error.message}`);
    return null;
  }
}

const sim = readComparison(readJson('comparison-data'));
const redraws = [
  part('run-facts', drawRunFacts),
  part('verdicts', drawVerdicts),
  part('proof', drawProof),
  part('plan-table', drawPlans),
  part('risk-chart', drawRisk),
  part('difference-chart', drawDifference),
  part('kpi-table', drawKpis),
  part('distribution-chart', drawDistribution),
  part('seat-charts', drawSeats),
  part('contact-chart', drawFirstContact),
  part('resilience-chart', drawResilience),
  part('headcount-chart', drawHeadcount),
  part('reconciliation', drawReconciliation),
  part('driver-charts', drawDrivers),
  part('timeline-chart', drawTimeline),
  part('assumption-table', drawAssumptions),
  part('warnings', drawWarnings),
  part('manifest-table', drawManifest),
  part('checks', drawChecks),
].flat().filter((redraw) => typeof redraw === 'function');

document.body.classList.toggle('many-plans', sim.plans.length > MANY_PLANS);
colourPlanMarks(sim);
onThemeChange(() => {
  redraws.forEach((redraw) => redraw());
  colourPlanMarks(sim);
});
