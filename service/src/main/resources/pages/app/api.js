// REST as the pages use it: one place for tokens, tags, problems and logging in again.

import { takeEarly } from './early.js';

/** A request that was refused, in words for people. */
export class ApiError extends Error {
  /** problem: problem details (RFC 9457) as the service sent them, or what stands in for them. */
  constructor(status, problem) {
    super(problem.detail || problem.title || `The service answered ${status}.`);
    this.status = status;
    this.code = (problem.type || '').replace('urn:fairfield:problem:', '');
    this.correlationId = problem.correlationId || '';
    this.errors = problem.errors || [];
  }

  /** Message of the value a pointer names, or blank. */
  messageAt(pointer) {
    return this.errors.filter((error) => error.pointer === pointer).map((error) => error.message).join(' ');
  }
}

/** A key for one action of the reader: repeated on a retry, so that nothing happens twice. */
export function newAction() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** options: { signal, action, tag, headers }. Answers the JSON body, or null for an empty one. */
export async function getJson(path, options = {}) {
  return (await send('GET', path, undefined, options)).body;
}

/** As getJson, with the thing's tag for a later change: { body, tag }. */
export function getTagged(path, options = {}) {
  return send('GET', path, undefined, options);
}

/** POST of JSON, or of a form with files. Needs options.action where the call makes something. */
export async function postJson(path, body, options = {}) {
  return (await send('POST', path, body, options)).body;
}

export async function patchJson(path, body, options = {}) {
  return (await send('PATCH', path, body, options)).body;
}

export async function remove(path, options = {}) {
  await send('DELETE', path, undefined, options);
}

/** Every item of a paged list, up to a limit that protects the page. */
export async function getAll(path, { signal, most = 1000 } = {}) {
  const items = [];
  let next = null;
  do {
    const page = await getJson(withQuery(path, { limit: 200, after: next }), { signal });
    items.push(...page.items);
    next = page.next;
  } while (next && items.length < most);
  return items;
}

/** A path with query parameters; those that are null or blank are left out. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.append(name, value);
  }
  const text = query.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

/** Whether an error only says that the page has turned to something else. */
export function isAborted(error) {
  return error?.name === 'AbortError';
}

async function send(method, path, content, { signal, action, tag, headers = {} }) {
  const request = { method, signal, headers: { Accept: 'application/json', ...headers } };
  if (content instanceof FormData) request.body = content;
  else if (content instanceof Blob) {
    request.body = content;
    request.headers['Content-Type'] = content.type;
  }
  else if (content !== undefined) {
    request.body = JSON.stringify(content);
    request.headers['Content-Type'] = 'application/json';
  }
  if (method !== 'GET') request.headers['X-XSRF-TOKEN'] = csrfToken();
  if (action) request.headers['Idempotency-Key'] = action;
  if (tag) request.headers['If-Match'] = tag;
  const early = method === 'GET' && Object.keys(headers).length === 0 ? takeEarly(path) : null;
  const response = await reach(path, request, early);
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  return { body: text ? JSON.parse(text) : null, tag: response.headers.get('ETag') };
}

/** early: the answer that is under way already, if any. */
async function reach(path, request, early) {
  try {
    return await (early ?? fetch(path, request));
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError(0, { detail: 'The service cannot be reached. It may be restarting, or the network is down.' });
  }
}

async function refusal(response) {
  if (response.status === 401) logInAgain();
  const problem = await response.json().catch(() => ({}));
  return new ApiError(response.status, problem);
}

/** The session is over: to the login page and back to this very place. */
export function logInAgain() {
  const here = location.pathname + location.search;
  location.assign(withQuery('/login', { to: here === '/' ? null : here }));
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}
