// Modules that the service sends many to a file: each runs once, when it or one that needs it is asked for.

const makers = new Map();
const made = new Map();

/** Names a module by its path: make(exports, get, later, meta) runs its text. A module that is there already stays. */
export function define(path, make) {
  if (!makers.has(path)) makers.set(path, make);
}

/** A module that the browser loaded as a file of its own. */
export function provide(path, exports) {
  made.set(path, exports);
}

/** What a module exports. */
export function get(path) {
  if (!made.has(path)) {
    const exports = {};
    made.set(path, exports);
    makers.get(path)(exports, get, later, metaOf(path));
  }
  return made.get(path);
}

/** A module whose file may have to be fetched first; this text stands in a file of the same folder. */
async function later(path) {
  if (!made.has(path)) await import(`./${path}`);
  return get(path);
}

/** What import.meta is to a module that is a file of its own. */
function metaOf(path) {
  return { url: new URL(`../${path}`, import.meta.url).href, resolve: (name) => import.meta.resolve(name) };
}
