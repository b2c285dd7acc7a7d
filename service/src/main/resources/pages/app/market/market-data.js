// The market of a plan, read from REST.

import { getJson, withQuery } from '../api.js';

const PAGE = 200;

/** All parts: { total, items, gaps, illustrative, coverageHours }. */
export async function readMarket(planId, { by, hours }, signal) {
  const path = withQuery(`/v1/plans/${planId}/market`, { by, coverageHours: hours, limit: PAGE });
  const first = await getJson(path, { signal });
  const items = [...first.items];
  let { next } = first;
  while (next) {
    const page = await getJson(withQuery(path, { after: next }), { signal });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items };
}

/** Address of the file with all parts. */
export function marketFile(planId, { by, hours }) {
  return withQuery(`/v1/plans/${planId}/market.csv`, { by, coverageHours: hours });
}
