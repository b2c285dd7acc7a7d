// A simulation at work: how far it is, and what it knows by now.

import { html, nothing } from 'lit';
import { estimate, isKnown } from '../../shared/figures.js';
import { plural, whole } from '../../shared/format.js';
import { progressBar, progressText } from '../parts/progress.js';
import { refusalFor } from '../session.js';

/** stop(): asks for the end. */
export function simulationProgress(simulation, stop) {
  const { found, stopRequested } = simulation;
  const refusal = refusalFor('ANALYST');
  return html`<section class="work" aria-labelledby="work-heading">
    <div class="work-head">
      <h2 id="work-heading">${stopRequested ? 'Ending with what is there' : simulation.phase || 'Waiting for a free place'}</h2>
      <span class="num" data-figure="progress">${progressText(simulation.progress)}</span>
    </div>
    ${progressBar(simulation.progress, 'Progress of the simulation')}
    <p class="work-sentence" role="status">${found?.sentence ?? 'The first futures are on their way.'}</p>
    ${found?.replications ? html`<dl class="work-figures">
      <div><dt>Futures lived through</dt><dd>${whole(found.replications)}${found.planned ? html` <span class="soft">of ${whole(found.planned)}</span>` : nothing}</dd></div>
      ${precisionReached(simulation)}
    </dl>` : nothing}
    ${found?.plans?.length ? estimateTable(found.plans) : nothing}
    <p><button type="button" class="button" ?disabled=${refusal || stopRequested} title=${refusal || nothing} @click=${stop}>Stop and compare what is there</button></p>
  </section>`;
}

/** Half the interval of the least known plan against what was asked for. */
function precisionReached({ found, settings }) {
  const shares = (found.plans ?? []).map((plan) => plan.halfWidthCents / Math.abs(plan.meanCents)).filter(isKnown);
  if (shares.length === 0) return nothing;
  const share = (value) => `${(100 * value).toFixed(2)} %`;
  return html`<div><dt>Bookings known to</dt><dd>± ${share(Math.max(...shares))}${settings.precision ? html` <span class="soft">wanted ± ${share(settings.precision)}</span>` : nothing}</dd></div>`;
}

function estimateTable(plans) {
  const interval = (mean, half) => [mean - half, mean + half];
  return html`<div class="table-scroll"><table>
    <caption>Net bookings as known so far; ± is half the interval, which more futures shrink. ${plural(plans.length, 'plan')}.</caption>
    <thead><tr><th scope="col">Plan</th><th scope="col" class="num">Net bookings</th><th scope="col" class="num">Difference</th></tr></thead>
    <tbody>${plans.map((plan) => html`<tr>
      <th scope="row">${plan.plan}</th>
      <td class="num">${estimate('cents', plan.meanCents, interval(plan.meanCents, plan.halfWidthCents))}</td>
      <td class="num">${isKnown(plan.differenceCents) ? `${plan.differenceCents > 0 ? '+' : ''}${estimate('cents', plan.differenceCents, interval(plan.differenceCents, plan.differenceHalfWidthCents))}` : 'baseline'}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
