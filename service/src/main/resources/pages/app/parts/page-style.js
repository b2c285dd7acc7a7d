// Style sheets that only some pages wear.

const FILES = new URL('../../', import.meta.url);

/** Puts a style sheet on the page until the signal aborts; file: e.g. 'shared/simulation-report.css'. Resolves once it holds. */
export function wearStyle(file, signal) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(file, FILES).href;
  signal.addEventListener('abort', () => link.remove(), { once: true });
  return new Promise((done) => {
    link.addEventListener('load', done, { once: true });
    link.addEventListener('error', done, { once: true });
    document.head.append(link);
  });
}

/** A file of the pages as text. */
export async function readFile(file, signal) {
  const response = await fetch(new URL(file, FILES), { signal });
  if (!response.ok) throw new Error(`The file ${file} of these pages cannot be read (${response.status}).`);
  return response.text();
}
