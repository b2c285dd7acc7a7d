// A finished comparison, drawn by the very modules that draw its report.

import * as echarts from 'echarts';
import { drawComparison } from '../../shared/comparison-parts.js';
import { byId } from '../../shared/format.js';
import { readComparison } from '../../shared/simulation-words.js';
import { Part } from '../parts/part.js';
import { readFile, wearStyle } from '../parts/page-style.js';
import './replay-choice.js';

/** simulationId; comparison: comparison.json as the service shows it to this reader. */
class ComparisonView extends Part {
  static properties = { simulationId: {}, comparison: { attribute: false } };

  #leaving = new AbortController();

  async firstUpdated() {
    const { signal } = this.#leaving;
    const [sections] = await Promise.all([readFile('shared/simulation-sections.html', signal), wearStyle('shared/simulation-report.css', signal)]);
    if (signal.aborted) return;
    const page = document.createElement('template');
    page.innerHTML = sections;
    this.append(page.content);
    this.sim = readComparison(this.comparison);
    this.redrawPart = drawComparison(this.sim, signal);
    this.offerReplay();
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
    document.body.classList.remove('many-plans');
    this.forgetCharts(this);
  }

  forgetCharts(within) {
    within.querySelectorAll('[_echarts_instance_]').forEach((node) => echarts.getInstanceByDom(node)?.dispose());
  }

  offerReplay() {
    const { timeline, replications } = this.comparison;
    if (!timeline || !replications) return;
    const choice = document.createElement('ff-replay-choice');
    Object.assign(choice, { simulationId: this.simulationId, futures: replications, chosen: timeline.replication });
    choice.addEventListener('replayed', ({ detail }) => this.showFuture(detail));
    byId('timeline-lead').after(choice);
  }

  showFuture(replay) {
    const places = ['timeline-chart', 'event-table'].map(byId);
    places.forEach((place) => (this.forgetCharts(place), place.replaceChildren()));
    this.sim.data.timeline = timelineOf(replay);
    this.redrawPart('timeline-chart');
  }
}

/** A replay in the form of the timeline of comparison.json. */
function timelineOf({ replication, note, plans, events }) {
  return {
    replication,
    why: note || 'chosen here',
    weeks: plans[0].netBookingsCentsByWeek.map((_, week) => week),
    cumulativeCents: Object.fromEntries(plans.map((plan) => [plan.plan, plan.netBookingsCentsByWeek])),
    events: events.filter((event) => !event.plan).map(({ week, event, sentence }) => ({ week, kind: event, sentence })),
  };
}

customElements.define('ff-comparison', ComparisonView);
