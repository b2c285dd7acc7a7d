// Plans and simulations at work, told live.

import { html } from 'lit';
import { money } from '../../shared/format.js';
import { follow, isFinal } from '../events.js';
import { Part } from '../parts/part.js';
import { progressBar, progressText } from '../parts/progress.js';
import { gapText, jobBadge } from '../words.js';

/** jobs: { kind, path, thing }. Sends 'job-ended' when one of them has. */
class RunningJobs extends Part {
  static properties = { jobs: { attribute: false } };

  #following = new Map();

  constructor() {
    super();
    this.jobs = [];
  }

  willUpdate() {
    for (const job of this.jobs) if (!this.#following.has(job.path)) this.followJob(job);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#following.forEach((leave) => leave.abort());
  }

  followJob(job) {
    const leave = new AbortController();
    this.#following.set(job.path, leave);
    const onNews = (thing) => {
      this.jobs = this.jobs.map((one) => (one.path === job.path ? { ...one, thing } : one));
      if (isFinal(thing.jobStatus)) this.dispatchEvent(new CustomEvent('job-ended'));
    };
    follow(job.path, { signal: leave.signal, onNews });
  }

  render() {
    return html`<div class="running">${this.jobs.map((job) => row(job))}</div>`;
  }
}

function row({ kind, thing }) {
  const page = kind === 'plans' ? `/plans/${thing.id}` : `/simulations/${thing.id}`;
  return html`<div class="running-row">
    <div><a href=${page}>${thing.name}</a> <span class="soft">${kind === 'plans' ? 'Plan' : 'Simulation'}</span></div>
    <div>${progressBar(thing.progress, `Progress of ${thing.name}`)}<span class="soft running-phase">${thing.phase ?? (thing.jobStatus === 'QUEUED' ? 'Waiting for a free place' : 'Beginning')}</span></div>
    <div class="num">${progressText(thing.progress)}</div>
    <div class="running-so-far">${kind === 'plans' && thing.costCents ? html`${money(thing.costCents)} <span class="soft">gap ${gapText(thing.gap)}</span>` : jobBadge(thing.jobStatus)}</div>
  </div>`;
}

customElements.define('ff-running-jobs', RunningJobs);
