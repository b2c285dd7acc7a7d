// The map files of the service, each read once.

const files = new Map();

/** Land, states and provinces, neighbours. */
export function fetchBasemap() {
  return fetchTopology('basemap-na.topo.json');
}

export function fetchCounties() {
  return fetchTopology('us-counties.topo.json');
}

/** A topology by its file's name; the same promise for every caller. */
function fetchTopology(name) {
  if (!files.has(name)) {
    const reading = read(name);
    reading.catch(() => files.delete(name));
    files.set(name, reading);
  }
  return files.get(name);
}

async function read(name) {
  const response = await fetch(new URL(`../../shared/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`The map file ${name} cannot be loaded.`);
  return response.json();
}
