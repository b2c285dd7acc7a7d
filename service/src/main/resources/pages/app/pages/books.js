// All books.

import { html, nothing } from 'lit';
import { getAll } from '../api.js';
import { PagePart } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { may } from '../session.js';
import { bookTile } from './home-tiles.js';

class Books extends PagePart {
  static properties = { books: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    const { signal } = this;
    return this.attempt(async () => {
      const [books, plans] = await Promise.all([getAll('/v1/books', { signal }), getAll('/v1/plans', { signal })]);
      Object.assign(this, { plans, books });
    });
  }

  render() {
    return html`<div class="page">
      <div class="page-head">
        <div><h1 tabindex="-1">Books</h1><p class="lead">A book holds all accounts and reps of one planning round. It never changes: a new round is a new book.</p></div>
        ${may('PLANNER') ? html`<a class="button primary" href="/books/new">Upload a book</a>` : nothing}
      </div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.list()}
    </div>`;
  }

  list() {
    if (!this.books) return loadingState(5, 'Loading books');
    if (this.books.length === 0) return emptyState('No book yet', 'Upload two CSV files, or exports of Salesforce or HubSpot.');
    return html`<div class="tiles">${this.books.map((book) => bookTile(book, this.plans.filter((plan) => plan.bookId === book.id).length))}</div>`;
  }
}

customElements.define('ff-books', Books);
