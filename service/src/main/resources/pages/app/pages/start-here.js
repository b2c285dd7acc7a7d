// For whoever comes first: from the sample book to an answer in three steps.

import { html, nothing } from 'lit';
import { newAction, postJson } from '../api.js';
import { Part } from '../parts/part.js';
import { toast } from '../parts/toast.js';
import { go } from '../router.js';
import { refusalFor } from '../session.js';

const SAMPLE_BOOK = '00000000-0000-4000-8000-000000000040';
const SECONDS = 15;

class StartHere extends Part {
  static properties = { books: { attribute: false }, busy: { state: true } };

  #action = newAction();

  render() {
    const sample = this.books.find((book) => book.id === SAMPLE_BOOK);
    const refusal = refusalFor('PLANNER');
    return html`<section class="start" aria-labelledby="start-heading">
      <h2 id="start-heading">Start here</h2>
      <ol class="start-steps">
        <li>
          <h3>Plan the sample book</h3>
          <p>${sample ? `${sample.accountCount.toLocaleString('en-US')} accounts and ${sample.repCount} reps across North America.` : 'The sample book is gone; take one of your own.'} A plan takes ${SECONDS} seconds.</p>
          ${sample
            ? html`<button type="button" class="button primary" ?disabled=${this.busy || refusal} title=${refusal || nothing} @click=${this.plan}>${this.busy ? 'Starting …' : 'Plan it now'}</button>`
            : nothing}
        </li>
        <li>
          <h3>Ask what if</h3>
          <p>Two reps leave, a market opens: simulate the year for today’s territories and the plan, in the same futures.</p>
          <a class="button" href="/what-if/new">Ask what if</a>
        </li>
        <li>
          <h3>Bring your own book</h3>
          <p>Accounts and reps as CSV, or as Salesforce and HubSpot export them. Every doubtful value is listed before anything is planned.</p>
          <a class="button" href="/books/new">Upload a book</a>
        </li>
      </ol>
    </section>`;
  }

  async plan() {
    this.busy = true;
    try {
      const plan = await postJson('/v1/plans', { name: 'Sample plan', bookId: SAMPLE_BOOK, timeLimitSeconds: SECONDS }, { action: this.#action });
      await go(`/plans/${plan.id}`);
    } catch (error) {
      this.#action = newAction();
      toast(error.message, { kind: 'bad' });
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('ff-start-here', StartHere);
