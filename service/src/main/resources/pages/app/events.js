// Server-sent events of a job: told at once, after each change, and no more once it has ended.

import { getJson, isAborted } from './api.js';

const FINAL = new Set(['SUCCEEDED', 'FAILED', 'STOPPED', 'DEAD']);
const WAIT_MS = { first: 1000, longest: 15000 };

export function isFinal(jobStatus) {
  return FINAL.has(jobStatus);
}

/**
 * Follows a plan or simulation until its job ends or the signal aborts. path: the thing's own address;
 * onNews(thing) hears every state, the last one included. A stream that breaks off is opened again.
 */
export function follow(path, { signal, onNews, onError = () => {} }) {
  let source = null;
  let timer = 0;
  let wait = WAIT_MS.first;
  const end = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const tell = (thing) => {
    wait = WAIT_MS.first;
    onNews(thing);
    if (isFinal(thing.jobStatus)) end();
  };
  const again = () => {
    end();
    if (signal.aborted) return;
    timer = setTimeout(() => look().catch((error) => isAborted(error) || retry(error)), wait);
  };
  const retry = (error) => {
    wait = Math.min(wait * 2, WAIT_MS.longest);
    onError(error);
    if (error.status !== 404) again();
  };
  const look = async () => {
    const thing = await getJson(path, { signal });
    tell(thing);
    if (!isFinal(thing.jobStatus)) open();
  };
  const open = () => {
    source = new EventSource(`${path}/events`);
    source.addEventListener('job', (event) => tell(JSON.parse(event.data)));
    source.addEventListener('error', again);
  };
  signal.addEventListener('abort', end, { once: true });
  if (!signal.aborted) open();
}
