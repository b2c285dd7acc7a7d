// One labelled value of a form, with what is wrong with it beside it.

import { html, nothing } from 'lit';

/**
 * field: as in event-fields.js · value · error: text or blank · lists: { reps, teams, regions } ·
 * change(value): undefined for a blank one
 */
export function fieldOf({ field, value, error, lists, change, id }) {
  if (isNotOfTheBook(field, lists) && !value) return nothing;
  const problem = error ? html`<span class="field-error" id="${id}-error">${error}</span>` : nothing;
  if (field.kind === 'check') {
    return html`<label class="field check"><input type="checkbox" id=${id} .checked=${value !== false} @change=${(event) => change(event.target.checked)}> <span>${field.label}</span>${problem}</label>`;
  }
  return html`<div class="field">
    <label class="field-name" for=${id}>${field.label}${field.unit ? html` <span class="soft">${field.unit}</span>` : nothing}</label>
    ${control({ field, value, error, lists, change, id })}
    ${field.note ? html`<span class="field-note">${field.note}</span>` : nothing}
    ${problem}
  </div>`;
}

/** A book without teams or regions has nothing to choose there. */
function isNotOfTheBook({ kind }, lists) {
  return (kind === 'team' && lists?.teams.length === 0) || (kind === 'region' && lists?.regions.length === 0);
}

function control({ field, value, error, lists, change, id }) {
  const described = error ? `${id}-error` : nothing;
  const choices = choicesOf(field, lists);
  if (choices) {
    const known = choices.some(([one]) => one === (value ?? ''));
    return html`<select id=${id} aria-invalid=${error ? 'true' : nothing} aria-describedby=${described} @change=${(event) => change(event.target.value || undefined)}>
      ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${choices.map(([one, word]) => html`<option value=${one} ?selected=${one === (value ?? '')}>${word}</option>`)}
    </select>`;
  }
  const isNumber = field.kind === 'number' || field.kind === 'percent';
  const shown = value === undefined || value === null ? '' : field.kind === 'percent' ? String(Number((value * 100).toPrecision(10))) : String(value);
  return html`<input id=${id} type=${isNumber ? 'number' : 'text'} min=${field.min ?? nothing} max=${field.max ?? nothing} step=${field.step ?? nothing}
    ?required=${!field.optional} aria-invalid=${error ? 'true' : nothing} aria-describedby=${described} .value=${shown}
    @change=${(event) => change(read(field, event.target.value))}>`;
}

function read({ kind, optional }, text) {
  if (text === '') return optional ? undefined : null;
  if (kind === 'percent') return Number(text) / 100;
  return kind === 'number' ? Number(text) : text;
}

function choicesOf({ kind, choices, optional, blank }, lists) {
  if (kind === 'choice') return choices;
  const found = {
    rep: lists?.reps.map((rep) => [rep.repId, `${rep.name || rep.repId} (${[rep.repId, rep.team].filter(Boolean).join(', ')})`]),
    team: lists?.teams.length > 0 ? lists.teams.map((team) => [team, team]) : null,
    region: lists?.regions.length > 0 ? lists.regions.map((region) => [region, region]) : null,
  }[kind];
  if (!found) return null;
  return optional ? [['', blank ?? 'Anywhere'], ...found] : found;
}
