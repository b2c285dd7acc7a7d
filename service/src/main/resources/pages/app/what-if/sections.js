// The parts of a question, one below the other.

import { html, nothing } from 'lit';
import { money, plural } from '../../shared/format.js';
import { help } from '../parts/help.js';
import { errorState } from '../parts/states.js';
import { refusalFor } from '../session.js';
import { gapWords } from '../words.js';
import { EFFORTS, expectedSeconds, waitText } from './effort.js';
import { POLICIES } from './event-fields.js';
import { MOST_PLANS, TODAY } from './question.js';

export function scenarioSection(page) {
  const { state } = page;
  return html`<section class="step" aria-labelledby="step-scenario">
    <h2 id="step-scenario">What happens?</h2>
    ${state.own ? ownScenario(page) : html`
      <div class="options" role="radiogroup" aria-labelledby="step-scenario">
        ${page.scenarios.map((scenario) => option({
          name: 'scenario', value: scenario.id, checked: state.scenarioId === scenario.id, label: scenario.title || scenario.name,
          text: scenario.description, mark: scenario.origin === 'own' ? `Kept by ${scenario.createdBy}` : '', choose: () => page.change({ scenarioId: scenario.id }),
        }))}
      </div>
      <p class="step-actions">
        <button type="button" class="button" @click=${() => page.build(null)}>Build your own</button>
        <button type="button" class="button" ?disabled=${!state.scenarioId} @click=${() => page.build(state.scenarioId)}>Change the chosen one</button>
      </p>`}
    ${policyField(page)}
  </section>`;
}

function ownScenario(page) {
  const refusal = refusalFor('PLANNER');
  return html`<ff-scenario-builder .scenario=${page.state.own} .lists=${page.lists} .problems=${page.problems} .yaml=${page.yaml} .yamlProblems=${page.yamlProblems} .reading=${page.busy === 'yaml'}
      @scenario=${({ detail }) => page.takeScenario(detail)} @yaml=${({ detail }) => page.takeYaml(detail)}></ff-scenario-builder>
    <p class="step-actions">
      <button type="button" class="button" @click=${() => page.change({ own: null, scenarioId: page.scenarios[0].id })}>Back to the catalogue</button>
      <button type="button" class="button" ?disabled=${refusal} title=${refusal || nothing} @click=${() => page.keep()}>Keep it for everybody</button>
    </p>`;
}

function option({ name, value, checked, label, text, mark = '', choose, type = 'radio', disabled = false, reason = '', extra = nothing }) {
  return html`<label class="option ${checked ? 'chosen' : ''}" title=${reason || nothing}>
    <input type=${type} name=${name} value=${value} .checked=${checked} ?disabled=${disabled} @change=${(event) => choose(event.target.checked)}>
    <span class="option-body"><span class="option-label">${label}</span>${mark ? html`<span class="soft option-mark">${mark}</span>` : nothing}
    ${text ? html`<span class="option-text">${text}</span>` : nothing}${extra}</span>
  </label>`;
}

function policyField(page) {
  const { policy } = page.state;
  const said = POLICIES.find(([key]) => key === policy)?.[2] ?? 'As the scenario says; usually neighbours cover the accounts at half effort.';
  return html`<div class="field policy">
    <label class="field-name" for="policy">When somebody leaves ${help('this', 'What the organisation does with the accounts of a seat that is empty. All plans of a comparison follow the same policy.')}</label>
    <select id="policy" @change=${(event) => page.change({ policy: event.target.value })}>
      <option value="" ?selected=${!policy}>As the scenario says</option>
      ${POLICIES.map(([key, label]) => html`<option value=${key} ?selected=${policy === key}>${label}</option>`)}
    </select>
    <span class="field-note">${said}</span>
  </div>`;
}

export function planSection(page) {
  const { state } = page;
  const isFull = state.planIds.length >= MOST_PLANS;
  const refusal = refusalFor('PLANNER');
  return html`<section class="step" aria-labelledby="step-plans">
    <h2 id="step-plans">Which plans live through it?</h2>
    ${page.books.length > 1 ? html`<label class="field book-choice"><span class="field-name">Book</span>
      <select id="book" @change=${(event) => page.chooseBook(event.target.value)}>${page.books.map((book) => html`<option value=${book.id} ?selected=${book.id === state.bookId}>${book.name}</option>`)}</select></label>` : nothing}
    <p class="soft">Two to six, all from ${page.book ? `“${page.book.name}”` : 'one book'}. The first chosen is what the others are measured against.</p>
    <div class="options" role="group" aria-labelledby="step-plans">
      ${option({ type: 'checkbox', name: 'plan', value: TODAY, checked: state.planIds.includes(TODAY), label: 'Today’s ownership', text: 'Every account stays with the rep who owns it now.', choose: (on) => page.togglePlan(TODAY, on) })}
      ${page.ownPlans.map((plan) => option({
        type: 'checkbox', name: 'plan', value: plan.id, checked: state.planIds.includes(plan.id), label: plan.name,
        text: `${money(plan.costCents)} a year, ${gapWords(plan)}, ${plural(plan.moves ?? 0, 'account')} change hands${plan.scenario ? `; made for ${plan.scenario}` : ''}`,
        disabled: isFull && !state.planIds.includes(plan.id), reason: isFull ? `${MOST_PLANS} plans are the most at once.` : '', choose: (on) => page.togglePlan(plan.id, on),
      }))}
    </div>
    ${page.ownPlans.length === 0 ? html`<p class="notice">This book has no plan yet. You can look at today’s ownership alone, or find a plan first.</p>` : nothing}
    <p class="step-actions"><button type="button" class="button" ?disabled=${refusal || !(state.own || state.scenarioId)} title=${refusal || nothing} @click=${() => page.planFor()}>Find a plan for this scenario</button></p>
  </section>`;
}

export function effortSection(page) {
  const { state } = page;
  return html`<section class="step" aria-labelledby="step-effort">
    <h2 id="step-effort">How sure shall the answer be?</h2>
    <div class="options effort" role="radiogroup" aria-labelledby="step-effort">
      ${EFFORTS.map((effort) => option({
        name: 'effort', value: effort.key, checked: state.effort === effort.key, label: effort.label, text: effort.text, choose: () => page.change({ effort: effort.key }),
        extra: effort.own && state.effort === 'own' ? html`<input id="futures" type="number" min="2" max="100000" step="1" aria-label="Number of futures" .value=${String(state.futures)} @change=${(event) => page.change({ futures: Number(event.target.value) })}>` : nothing,
      }))}
    </div>
    ${option({ type: 'checkbox', name: 'studies', value: 'studies', checked: state.studies, label: 'Also find what the answer rests on', text: 'Which departures would cost most, what one more rep is worth, which assumptions matter. Takes longer.', choose: (on) => page.change({ studies: on }) })}
  </section>`;
}

export function runBar(page) {
  const { state, book } = page;
  const refusal = refusalFor('ANALYST');
  const missing = !book ? 'Upload a book first.' : state.planIds.length === 0 ? 'Choose at least one plan.' : !state.own && !state.scenarioId ? 'Choose a scenario.' : '';
  const seconds = book ? expectedSeconds({ accounts: book.accountCount, plans: Math.max(1, state.planIds.length), futures: page.effort.futures, studies: state.studies, reps: book.repCount }) : 0;
  return html`<div class="run-bar">
    ${page.refusal ? errorState(page.refusal, null) : nothing}
    <p class="run-say" aria-live="polite">${page.note ? html`<span class="bad">${page.note}</span>` : missing || html`<strong>${page.scenarioTitle}</strong>: ${plural(state.planIds.length, 'plan')} in the same futures. Takes ${waitText(seconds)}; you can stop any time and keep what is there.`}</p>
    <label class="run-name"><span class="visually-hidden">Name of the simulation</span><input id="simulation-name" maxlength="200" placeholder="Name it, if you like" .value=${state.name} @input=${(event) => page.change({ name: event.target.value })}></label>
    <button type="button" class="button primary" id="run" ?disabled=${Boolean(refusal || missing) || page.busy === 'run'} title=${refusal || missing || nothing} @click=${() => page.run()}>${page.busy === 'run' ? 'Starting …' : 'Run it'}</button>
  </div>`;
}
