// Plans and books as cards.

import { html, nothing } from 'lit';
import { money, plural } from '../../shared/format.js';
import { isFinal } from '../events.js';
import { agoText, againstToday, gapText, indexSpread, planBadge } from '../words.js';

export function planTile(plan, bookName) {
  return html`<article class="tile" data-plan=${plan.id}>
    <div class="tile-top">
      <h3><a class="tile-link" href="/plans/${plan.id}">${plan.name}</a></h3>
      ${planBadge(plan)}
    </div>
    <p class="tile-sub">${bookName ?? 'A book that is gone'}${plan.scenario ? ` · for ${plan.scenario}` : ''}</p>
    ${plan.jobStatus === 'SUCCEEDED' ? planFigures(plan) : html`<p class="tile-sub">${stateSentence(plan)}</p>`}
    <p class="tile-foot">${plan.createdBy} · ${agoText(plan.submittedAt)}${plan.parentId ? ' · changed by hand' : ''}</p>
  </article>`;
}

function planFigures(plan) {
  const today = againstToday(plan.costCents, plan.costTodayCents);
  return html`<dl class="tile-figures">
      <div><dt>Cost a year</dt><dd data-figure="cost">${money(plan.costCents)}</dd></div>
      <div><dt>Gap</dt><dd data-figure="gap">${gapText(plan.gap)}</dd></div>
      <div><dt>Index</dt><dd data-figure="index">${indexSpread(plan)}</dd></div>
    </dl>
    ${today ? html`<p class="tile-sub">${today}</p>` : nothing}`;
}

function stateSentence(plan) {
  if (!isFinal(plan.jobStatus)) return plan.costCents ? `So far ${money(plan.costCents)}, gap ${gapText(plan.gap)}.` : 'The search has begun.';
  return plan.jobStatus === 'FAILED' ? 'No plan keeps every rule, or none was found. Open it to see why.' : 'There is no result.';
}

export function bookTile(book, planCount) {
  return html`<article class="tile" data-book=${book.id}>
    <div class="tile-top">
      <h3><a class="tile-link" href="/books/${book.id}">${book.name}</a></h3>
      ${book.illustrative ? html`<span class="badge" title="Some of its dollars are assumed rather than the company’s own">Illustrative</span>` : nothing}
    </div>
    <dl class="tile-figures">
      <div><dt>Accounts</dt><dd>${book.accountCount.toLocaleString('en-US')}</dd></div>
      <div><dt>Reps</dt><dd>${book.repCount.toLocaleString('en-US')}</dd></div>
      <div><dt>Teams</dt><dd>${book.teamCount.toLocaleString('en-US')}</dd></div>
    </dl>
    <p class="tile-foot">${planCount > 0 ? plural(planCount, 'plan') : 'No plan yet'} · ${agoText(book.createdAt)}</p>
  </article>`;
}
