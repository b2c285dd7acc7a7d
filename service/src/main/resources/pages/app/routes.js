// Every address of the pages: what draws it and where the navigation stands. The first match counts.

import { askForPlan } from './plan/plan-early.js';

/**
 * path: literal parts and :names · page: custom element · load: its module · title · section of the navigation ·
 * early(params, ask): asks for what the page will need, as soon as its address is known
 */
export const ROUTES = [
  { path: '/', page: 'ff-home', load: () => import('./pages/home.js'), title: 'Home', section: 'home' },
  { path: '/simulations', page: 'ff-simulations', load: () => import('./pages/simulations.js'), title: 'Simulations', section: 'what-if' },
  { path: '/simulations/:id', page: 'ff-simulation', load: () => import('./pages/simulation.js'), title: 'Simulation', section: 'what-if' },
  { path: '/simulations/:id/print', page: 'ff-print', load: () => import('./pages/print.js'), title: 'Report', section: 'what-if' },
  { path: '/plans/:id/print', page: 'ff-print', load: () => import('./pages/print.js'), title: 'Report', section: 'plans' },
  { path: '/plans/:id/market', page: 'ff-market', load: () => import('./pages/market.js'), title: 'Market', section: 'plans' },
  { path: '/plans/:id/leads', page: 'ff-leads', load: () => import('./pages/leads.js'), title: 'Leads', section: 'plans' },
  { path: '/plans/compare', page: 'ff-compare', load: () => import('./pages/compare.js'), title: 'Compare plans', section: 'plans' },
  { path: '/what-if', page: 'ff-what-if', load: () => import('./pages/what-if.js'), title: 'What if', section: 'what-if' },
  { path: '/what-if/new', page: 'ff-what-if', load: () => import('./pages/what-if.js'), title: 'What if', section: 'what-if' },
  { path: '/admin', page: 'ff-admin', load: () => import('./pages/admin.js'), title: 'Admin', section: 'admin' },
  { path: '/admin/:part', page: 'ff-admin', load: () => import('./pages/admin.js'), title: 'Admin', section: 'admin' },
  { path: '/plans', page: 'ff-plans', load: () => import('./pages/plans.js'), title: 'Plans', section: 'plans' },
  { path: '/plans/new', page: 'ff-new-plan', load: () => import('./pages/new-plan.js'), title: 'New plan', section: 'plans' },
  { path: '/books', page: 'ff-books', load: () => import('./pages/books.js'), title: 'Books', section: 'books' },
  { path: '/books/new', page: 'ff-new-book', load: () => import('./pages/new-book.js'), title: 'Upload a book', section: 'books' },
  { path: '/books/:id', page: 'ff-book', load: () => import('./pages/book.js'), title: 'Book', section: 'books' },
  { path: '/plans/:id', page: 'ff-plan-page', load: () => import('./plan/plan-page.js'), title: 'Plan', section: 'plans', early: askForPlan },
];

/** The navigation; role: whoever is below it does not see the entry. */
export const SECTIONS = [
  { name: 'home', label: 'Home', href: '/' },
  { name: 'plans', label: 'Plans', href: '/plans' },
  { name: 'what-if', label: 'What-if', href: '/what-if/new', role: 'ANALYST' },
  { name: 'books', label: 'Books', href: '/books' },
  { name: 'admin', label: 'Admin', href: '/admin', role: 'ADMIN' },
];

export const NOT_FOUND = {
  page: 'ff-not-found',
  load: () => import('./pages/not-found.js'),
  title: 'Not found',
  section: '',
};

/** The route of a path with the values of its :names, as text. */
export function routeOf(path) {
  for (const route of ROUTES) {
    const params = match(route.path, path);
    if (params) return { ...route, params };
  }
  return { ...NOT_FOUND, params: {} };
}

function match(pattern, path) {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params = {};
  for (const [position, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[position]);
    else if (part !== given[position]) return null;
  }
  return params;
}
