// What the page of a plan needs, asked for before the page is there: its facts, its map, the map's library.

import { loadOpenLayers } from '../map/openlayers.js';
import { fetchBasemap } from '../map/topologies.js';

const PARTS = ['map', 'reps', 'territories'];

/** ask(path) answers JSON, or null. A plan without a result has no parts to ask for. */
export async function askForPlan({ id }, ask) {
  const path = `/v1/plans/${id}`;
  if (new URLSearchParams(location.search).get('as') !== 'list') {
    fetchBasemap().catch(() => {});
    loadOpenLayers().catch(() => {});
  }
  const plan = await ask(path);
  if (plan?.figures) PARTS.forEach((part) => ask(`${path}/${part}`));
}
