// Accounts the reader has chosen, where to move them, and what that does, at once.

import { html, nothing } from 'lit';
import { grouped, money, moneyChange, plural, sum, whole } from '../../shared/format.js';
import { Part } from '../parts/part.js';
import { askName, confirmAction } from '../parts/dialog.js';
import { errorState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { go } from '../router.js';
import { may, refusalFor } from '../session.js';
import { ruleLabel } from './plan-data.js';
import './why-panel.js';

const CHANGED_REPS_SHOWN = 8;

class MovesPanel extends Part {
  static properties = { model: { attribute: false }, saving: { state: true } };

  #leaving = new AbortController();

  connectedCallback() {
    super.connectedCallback();
    for (const what of ['view', 'choice', 'moves', 'answer']) this.model.addEventListener(what, () => this.requestUpdate(), { signal: this.#leaving.signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  render() {
    const { model } = this;
    const one = model.chosen.size === 1 ? [...model.chosen][0] : null;
    return html`<div class="moves">${this.choice()} ${this.result()} ${one === null ? nothing : html`<ff-why .model=${model} .account=${one}></ff-why>`}</div>`;
  }

  choice() {
    const { model } = this;
    const chosen = [...model.chosen];
    if (chosen.length === 0) {
      return html`<p class="soft moves-hint">Choose accounts: click one (Shift adds), draw a box or a lasso, or tick them in the list. Then move them to another rep or pin them. Nothing changes until you save.</p>`;
    }
    const team = model.columns.team[chosen[0]];
    const oneTeam = chosen.every((i) => model.columns.team[i] === team);
    const potential = sum(chosen.map((i) => model.columns.potentialCents[i]));
    return html`<div class="chosen">
      <p class="chosen-line"><strong>${chosen.length === 1 ? model.columns.name[chosen[0]] : plural(chosen.length, 'account')}</strong>
        <button type="button" class="plain" @click=${() => model.choose([])}>Clear</button></p>
      <p class="soft">${money(potential)} potential · ${ownersText(model, chosen)}</p>
      ${oneTeam ? this.moveForm(chosen, team) : html`<p class="soft">These accounts belong to several teams; choose accounts of one team to move them.</p>`}
    </div>`;
  }

  moveForm(chosen, team) {
    const { model } = this;
    const refusal = refusalFor('ANALYST');
    const reps = model.reps.map((rep, i) => ({ rep, i })).filter(({ rep }) => rep.team === team).sort((a, b) => a.rep.name.localeCompare(b.rep.name, 'en'));
    const ownerless = chosen.some((i) => model.plannedOwner(i) < 0) ? 'An account without a rep has nobody to be pinned to; move it to one' : '';
    const allPinned = chosen.every((i) => model.pins.has(i));
    return html`<form class="move-form" @submit=${(event) => (event.preventDefault(), this.move())}>
      <label><span class="visually-hidden">Move to</span>
        <select name="rep" required ?disabled=${Boolean(refusal)}>
          <option value="">Move to …</option>
          ${reps.map(({ rep, i }) => html`<option value=${i}>${rep.name} (${grouped(rep.index, 2)})</option>`)}
        </select></label>
      <button type="submit" class="button primary" ?disabled=${Boolean(refusal)} title=${refusal || nothing}>Move</button>
      <button type="button" class="button" ?disabled=${Boolean(refusal || ownerless)} title=${refusal || ownerless || 'They keep the rep they have now'} @click=${() => model.pinChosen(!allPinned)}>${allPinned ? 'Unpin' : 'Pin'}</button>
    </form>`;
  }

  move() {
    const select = this.querySelector('select[name=rep]');
    this.model.moveChosen(Number(select.value));
    select.value = '';
  }

  result() {
    const { model } = this;
    const steps = html`<div class="steps">
      <button type="button" class="button small" ?disabled=${model.past.length === 0} @click=${() => model.undo()}>Undo</button>
      <button type="button" class="button small" ?disabled=${model.future.length === 0} @click=${() => model.redo()}>Redo</button>
      ${model.hasMoves ? html`<button type="button" class="button small" @click=${this.discard}>Discard all</button>` : nothing}
    </div>`;
    if (!model.hasMoves) return model.past.length + model.future.length > 0 ? steps : nothing;
    const clashes = model.answer?.pinClashes ?? [];
    return html`<div class="effect" aria-busy=${String(model.asking)}>
      <h3>${[model.moves.size > 0 ? plural(model.moves.size, 'move') : '', model.pins.size > 0 ? plural(model.pins.size, 'pin') : ''].filter(Boolean).join(', ')}</h3>
      ${clashes.length > 0 ? html`<div role="alert" class="failure"><p class="failure-title">These pins cannot be saved</p><ul>${clashes.map((text) => html`<li>${text}</li>`)}</ul></div>` : nothing}
      ${model.failure ? errorState(model.failure, () => model.ask()) : model.answer ? effect(model) : html`<p class="soft">Pricing …</p>`}
      ${steps}
      <button type="button" class="button primary save" ?disabled=${!may('PLANNER') || !model.answer || clashes.length > 0 || this.saving} title=${refusalFor('PLANNER') || nothing} @click=${this.save}>${this.saving ? 'Saving …' : 'Save as a revision'}</button>
    </div>`;
  }

  async discard() {
    const sure = this.model.moves.size < 5 || (await confirmAction({ heading: 'Discard all moves?', text: `${plural(this.model.moves.size, 'move')} will be taken back. Undo brings them again.`, confirm: 'Discard' }));
    if (sure) this.model.discard();
  }

  async save() {
    const { model } = this;
    const name = await askName({ heading: 'Save as a revision', text: 'A new plan with your moves and pins; this one stays as it is.', value: `${model.plan.name}, by hand`, confirm: 'Save' });
    if (!name) return;
    this.saving = true;
    try {
      const revision = await model.save(name);
      await go(`/plans/${revision.id}`);
      toast(`Saved as “${revision.name}”.`);
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    } finally {
      this.saving = false;
    }
  }
}

function ownersText(model, chosen) {
  const owners = [...new Set(chosen.map((i) => model.plannedOwner(i)))];
  return owners.length <= 2 ? owners.map((owner) => model.repName(owner)).join(' and ') : plural(owners.length, 'owner');
}

/** What the moves do: dollars by rule, reps, broken rules. */
function effect(model) {
  const { answer } = model;
  const rules = Object.entries(answer.differenceCentsByRule).filter(([, cents]) => cents !== 0);
  const kind = answer.differenceCents > 0 ? 'bad' : answer.differenceCents < 0 ? 'good' : '';
  return html`
    <p class="effect-sum"><span class="${kind}" data-effect="difference">${moneyChange(answer.differenceCents)}</span> <span class="soft">a year</span></p>
    ${answer.breaks.length > 0 ? html`<div role="alert"><ul class="breaks">${answer.breaks.map((text) => html`<li>${text}</li>`)}${overCapacity(model).map((text) => html`<li>${text}</li>`)}</ul></div>` : html`<p class="kept">All hard rules are kept.</p>`}
    ${rules.length > 0 ? html`<table class="mini"><caption class="visually-hidden">Change of cost by rule</caption><tbody>
      ${rules.map(([rule, cents]) => html`<tr><th scope="row">${ruleLabel(rule)}</th><td class="num ${cents > 0 ? 'bad' : 'good'}">${moneyChange(cents)}</td></tr>`)}</tbody></table>` : nothing}
    ${answer.reps.length > 0 ? html`<table class="mini"><caption class="visually-hidden">Reps before and after</caption>
      <thead><tr><th scope="col">Rep</th><th scope="col" class="num">Index</th><th scope="col" class="num">Travel</th></tr></thead><tbody>
      ${answer.reps.slice(0, CHANGED_REPS_SHOWN).map((rep) => repRow(model, rep))}</tbody></table>
      ${answer.reps.length > CHANGED_REPS_SHOWN ? html`<p class="soft">and ${answer.reps.length - CHANGED_REPS_SHOWN} more</p>` : nothing}` : nothing}`;
}

/** Which of the reps that gain or lose an account have more work than hours. */
function overCapacity(model) {
  return model.answer.reps
    .filter((rep) => rep.workloadHours > rep.capacityHours + 0.5 / 60)
    .map((rep) => `${model.nameOf(rep.repId)}: ${whole(rep.workloadHours)} of ${whole(rep.capacityHours)} hours.`);
}

function repRow(model, rep) {
  const isOut = Math.abs(rep.index - 1) > model.drawn.band + 5e-4;
  return html`<tr><th scope="row">${model.nameOf(rep.repId)}</th>
    <td class="num"><span class="soft">${grouped(rep.indexBefore, 2)} →</span> <span class=${isOut ? 'bad' : ''}>${grouped(rep.index, 2)}</span></td>
    <td class="num"><span class="soft">${whole(rep.travelHoursBefore)} →</span> ${whole(rep.travelHours)} h</td></tr>`;
}

customElements.define('ff-moves-panel', MovesPanel);
