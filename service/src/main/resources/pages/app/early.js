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

/** Asks for something; answers its JSON, or null where it was refused. */
async function ask(path) {
  const answer = fetch(path, { headers: { Accept: 'application/json' } });
  answers.set(path, answer);
  setTimeout(() => answers.delete(path), FRESH_MS);
  try {
    const response = await answer;
    return response.ok ? await response.clone().json() : null;
  } catch {
    return null;
  }
}

ask('/v1/me');
const route = routeOf(location.pathname);
route.early?.(route.params, ask);
