// The key figures of a plan, with the reader's moves in them as soon as they are priced.

import { html, nothing } from 'lit';
import { grouped, money, moneyChange, percent, whole } from '../../shared/format.js';
import { Part } from '../parts/part.js';
import { help } from '../parts/help.js';
import { gapText, indexSpread } from '../words.js';

class PlanCards extends Part {
  static properties = { model: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.heard = () => this.requestUpdate();
    this.model.addEventListener('answer', this.heard);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.model.removeEventListener('answer', this.heard);
  }

  render() {
    const { plan, answer } = this.model;
    const { figures } = plan;
    const { today } = figures;
    const shown = answer ?? { ...figures, differenceCents: 0 };
    const change = (shown.costCents - today.costCents) / today.costCents;
    const moved = answer ? html`<p class="with-moves">${moneyChange(answer.differenceCents)} by your moves</p>` : nothing;
    return html`<div class="cards plan-cards">
      ${card('Cost a year', 'cost', money(shown.costCents), `Today ${money(today.costCents)}, ${change > 0 ? '+' : ''}${grouped(change * 100, 0)} %`, help('cost', 'All soft rules in US dollars a year: travel, balance, handover, fit, and the fairness band as a preference. The planner makes their sum as small as it can.'), moved)}
      ${card('Gap', 'gap', gapText(shown.gap), shown.lowerBoundCents > 0 ? `No plan costs less than ${money(shown.lowerBoundCents)}` : 'Nothing is proven', help('gap', 'How much could still be saved at most: the plan’s cost above the proven lower bound. A gap of 0.4 % means no plan can be more than 0.4 % cheaper.'))}
      ${card('Index of the reps', 'index', indexSpread(shown), `Today ${indexSpread(today)}`, help('index', 'Potential a rep holds over the fair share. 1.00 is fair; the usual band is 0.90 to 1.10.'))}
      ${card('Change hands', 'moves', whole(shown.moves), `accounts, ${percent(shown.moves / this.model.columns.id.length)} of all`)}
      ${card('Travel a year', 'travel', `${whole(shown.travelHours)} h`, `Today ${whole(today.travelHours)} h`)}
      ${card('Hard rules', 'hard', shown.hard > 0 ? 'Broken' : 'All kept', shown.hard > 0 ? 'The plan cannot be approved' : today.hard > 0 ? 'Today they are broken' : 'Today they are kept, too', nothing, nothing, shown.hard > 0 ? 'bad' : 'good')}
    </div>`;
  }
}

function card(label, name, value, before, mark = nothing, extra = nothing, kind = '') {
  return html`<div class="card" data-card=${name}>
    <p class="label">${label}${mark}</p>
    <p class="value ${kind}">${value}</p>
    <p class="before">${before}</p>
    ${extra}
  </div>`;
}

customElements.define('ff-plan-cards', PlanCards);
