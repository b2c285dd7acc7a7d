// What a page is sure to need is asked for at once, before its modules have come; api.js takes the answers from here.

import { routeOf } from './routes.js';

/** An answer that nobody has taken by then is too old. */
const FRESH_MS = 15_000;

const answers = new Map();

/** The answer to a GET that is under way since the page was opened: a promise of a Response; null when there is none. */
export function takeEarly(path) {
  const answer = answers.get(path) ?? null;
  answers.delete(path);
  return answer;
}

/** Asks for something. next(json) hears what was answered, unless it was refused, before anybody takes the answer. */
function ask(path, next) {
  const answer = fetch(path, { headers: { Accept: 'application/json' } }).then(async (response) => {
    if (next && response.ok) next(await response.clone().json());
    return response;
  });
  answer.catch(() => {});
  answers.set(path, answer);
  setTimeout(() => answers.delete(path), FRESH_MS);
}

ask('/v1/me');
const route = routeOf(location.pathname);
route.early?.(route.params, ask);
