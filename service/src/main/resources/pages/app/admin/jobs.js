// Jobs of all kinds: what waits, runs, is done, and what was given up.

import { html, nothing } from 'lit';
import { getJson, postJson, withQuery } from '../api.js';
import { isFinal } from '../events.js';
import { PagePart } from '../parts/part.js';
import { progressText } from '../parts/progress.js';
import { errorState, loadingState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { jobBadge, timeText } from '../words.js';
import { readQuery, writeQuery } from '../router.js';
import '../parts/data-table.js';

const FILTERS = [['', 'All'], ['RUNNING', 'Running'], ['QUEUED', 'Waiting'], ['DEAD', 'Given up'], ['FAILED', 'No result'], ['SUCCEEDED', 'Done'], ['STOPPED', 'Stopped']];
const LOOK_AGAIN_MS = 3000;
const SHOWN = 200;

class JobsPart extends PagePart {
  static properties = { jobs: { state: true }, status: { state: true }, hasMore: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.status = readQuery().get('status') ?? '';
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async load() {
    clearTimeout(this.timer);
    await this.attempt(async () => {
      const page = await getJson(withQuery('/v1/jobs', { status: this.status, limit: SHOWN }), { signal: this.signal });
      this.jobs = page.items;
      this.hasMore = Boolean(page.next);
    });
    if (!this.failure && this.jobs?.some((job) => !isFinal(job.status)) && !this.signal.aborted) this.timer = setTimeout(() => this.load(), LOOK_AGAIN_MS);
  }

  choose(status) {
    this.status = status;
    writeQuery({ status });
    this.load();
  }

  render() {
    return html`<div class="switch" role="group" aria-label="Which jobs">${FILTERS.map(([status, word]) => html`<button type="button" aria-pressed=${String(status === this.status)} @click=${() => this.choose(status)}>${word}</button>`)}</div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.jobs ? this.table() : loadingState(6, 'Loading jobs')}`;
  }

  table() {
    return html`<ff-table noun="job" caption="Jobs, newest first" .height=${560} .rows=${this.jobs} .empty=${this.status === 'DEAD' ? 'No job was given up.' : 'No job is in this state.'} .columns=${this.columns}></ff-table>
      ${this.hasMore ? html`<p class="hint">The newest ${SHOWN} are shown.</p>` : nothing}
      <p class="hint">A job is given up when it broke off several times. “Try again” goes on from where its last checkpoint is.</p>`;
  }

  get columns() {
    return [
      { key: 'kind', label: 'Work', text: (job) => kindText(job.kind), template: (job) => html`<a href=${pageOf(job)}>${kindText(job.kind)}</a>` },
      { key: 'state', label: 'State', text: (job) => job.status, template: (job) => jobBadge(job.status) },
      { key: 'progress', label: 'Progress', numeric: true, sortKey: (job) => job.progress, text: (job) => progressText(job.progress) },
      { key: 'phase', label: 'Doing', text: (job) => job.error?.detail ?? job.phase ?? '' },
      { key: 'attempt', label: 'Tries', numeric: true, sortKey: (job) => job.attempt, text: (job) => String(job.attempt) },
      { key: 'node', label: 'Node', text: (job) => job.node || '–' },
      { key: 'by', label: 'By', text: (job) => job.createdBy },
      { key: 'submitted', label: 'Submitted', sortKey: (job) => Date.parse(job.submittedAt), text: (job) => timeText(job.submittedAt) },
      { key: 'act', label: 'Action', text: () => '', template: (job) => this.action(job) },
    ];
  }

  action(job) {
    if (job.status === 'DEAD') return html`<button type="button" class="button small" data-retry=${job.id} @click=${() => this.act(job, 'retry', 'It is tried again.')}>Try again</button>`;
    if (isFinal(job.status)) return nothing;
    return html`<button type="button" class="button small" ?disabled=${job.stopRequested} @click=${() => this.act(job, 'stop', 'It ends soon and keeps its best.')}>${job.stopRequested ? 'Ending' : 'Stop'}</button>`;
  }

  async act(job, verb, done) {
    try {
      await postJson(`/v1/jobs/${job.id}/${verb}`, undefined, { signal: this.signal });
      toast(done);
      await this.load();
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }
}

function kindText(kind) {
  const text = kind.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pageOf({ kind, id }) {
  return kind === 'SIMULATION' ? `/simulations/${id}` : `/plans/${id}`;
}

customElements.define('ff-admin-jobs', JobsPart);
