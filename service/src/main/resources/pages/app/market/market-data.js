// The market of a plan, read from REST.

import { getJson, withQuery } from '../api.js';
import { fetchBasemap } from '../map/topologies.js';

const PAGE = 200;
/** Newfoundland and Labrador has had another code since the map's borders were drawn. */
const NEW_CODES = { NF: 'NL' };

/** All parts: { total, items, gaps, illustrative, coverageHours }. States have their names in full. */
export async function readMarket(planId, { by, hours }, signal) {
  const path = withQuery(`/v1/plans/${planId}/market`, { by, coverageHours: hours, limit: PAGE });
  const [first, names] = await Promise.all([getJson(path, { signal }), by === 'state' ? stateNames() : null]);
  const items = [...first.items];
  let { next } = first;
  while (next) {
    const page = await getJson(withQuery(path, { after: next }), { signal });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items: names ? items.map((item) => ({ ...item, name: names.get(item.key) ?? item.name })) : items };
}

/** Address of the file with all parts. */
export function marketFile(planId, { by, hours }) {
  return withQuery(`/v1/plans/${planId}/market.csv`, { by, coverageHours: hours });
}

/** What REST calls a state or province of the basemap. */
export function stateKey({ country, code }) {
  return `${country}/${NEW_CODES[code] ?? code}`;
}

async function stateNames() {
  const { objects } = await fetchBasemap();
  return new Map(objects.admin1.geometries.map(({ properties }) => [stateKey(properties), properties.name]));
}
