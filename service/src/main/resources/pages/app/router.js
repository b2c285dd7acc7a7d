// Addresses and pages: a link changes the page without loading the frame anew; the query holds a page's state.

import { routeOf } from './routes.js';

const listeners = new Set();
let current = null;

/** Draws the page of the present address and follows links and the back button from then on. */
export function startRouter(outlet) {
  document.addEventListener('click', (event) => followLink(event, outlet));
  window.addEventListener('popstate', () => show(outlet, false));
  return show(outlet, true);
}

/** Goes to another page, e.g. '/plans/17?rep=R3'. */
export function go(address) {
  history.pushState(null, '', address);
  return show(document.getElementById('main'), false);
}

/** The present query. */
export function readQuery() {
  return new URLSearchParams(location.search);
}

/** Keeps a page's state in its address; null or blank removes a name. Adds no entry to the history. */
export function writeQuery(changes) {
  const query = readQuery();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  history.replaceState(null, '', text ? `${location.pathname}?${text}` : location.pathname);
}

/** Names the page in the browser's title. */
export function setTitle(title) {
  document.title = title ? `${title} · Fairfield` : 'Fairfield';
}

/** Calls back with each route that is shown. */
export function onRoute(listener) {
  listeners.add(listener);
  if (current) listener(current);
}

function followLink(event, outlet) {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node.localName === 'a');
  if (!link?.href || link.origin !== location.origin) return;
  if (link.target || link.hasAttribute('download') || link.dataset.leave !== undefined) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, '', link.href);
  show(outlet, false);
}

async function show(outlet, isFirst) {
  const route = routeOf(location.pathname);
  const address = location.pathname;
  if (isSamePage(route, address)) {
    outlet.firstElementChild.queryChanged?.(readQuery());
    return;
  }
  current = { ...route, address };
  listeners.forEach((listener) => listener(current));
  setTitle(route.title);
  await route.load();
  if (current.address !== address) return;
  const page = document.createElement(route.page);
  page.params = route.params;
  outlet.replaceChildren(page);
  if (isFirst) return;
  window.scrollTo(0, 0);
  await page.updateComplete;
  (outlet.querySelector('h1') ?? outlet).focus({ preventScroll: true });
}

/** Only the query differs: the page that is there takes it, nothing is drawn anew. */
function isSamePage(route, address) {
  return current?.address === address && current.page === route.page && readQuery().toString() !== '';
}
