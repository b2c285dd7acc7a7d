// What the page of a plan needs, asked for before the page is there: its facts, its map, the map's library.

import { fetchOpenLayers } from '../map/openlayers.js';
import { fetchBasemap } from '../map/topologies.js';

const PARTS = ['map', 'reps', 'map/territories'];

/** ask(path, next): next hears the JSON. A plan without a result has no parts to ask for. */
export function askForPlan({ id }, ask) {
  const path = `/v1/plans/${id}`;
  if (new URLSearchParams(location.search).get('as') !== 'list') {
    fetchBasemap().catch(() => {});
    fetchOpenLayers();
  }
  ask(path, (plan) => plan.figures && PARTS.forEach((part) => ask(`${path}/${part}`)));
}
