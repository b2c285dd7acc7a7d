// Few colours for many reps: reps whose territories touch never share one.

const CELL_DEGREES = 0.75;
const BORDER_DIGITS = 2;
const NEAR_DIGITS = 0;
const NEAREST_HOMES = 5;
/** More than there are steps of latitude: two rounded degrees in one number. */
const KEY_FACTOR = 1e6;
const WEIGHT = { border: 1000, mixed: 100, near: 10, home: 1 };

/** Colour number by rep index, for the reps of one team. */
export function colourReps(plan, team, territoryByRep, colourCount) {
  const members = plan.reps.map((rep, index) => index).filter((index) => plan.reps[index].team === team);
  const graph = neighbourGraph(plan, team, members, territoryByRep);
  const colours = new Map();
  const used = new Array(colourCount).fill(0);
  const around = new Map(members.map((rep) => [rep, new Set()]));
  while (colours.size < members.length) {
    const rep = mostConstrained(around, graph);
    const colour = leastConflicting(graph.get(rep), colours, used);
    colours.set(rep, colour);
    used[colour] += 1;
    around.delete(rep);
    for (const neighbour of graph.get(rep).keys()) around.get(neighbour)?.add(colour);
  }
  return colours;
}

/** Neighbours of each rep with the weight of a clash: common borders, mixed accounts, near homes. */
function neighbourGraph(plan, team, members, territoryByRep) {
  const graph = new Map(members.map((rep) => [rep, new Map()]));
  linkByCorners(graph, members, territoryByRep, BORDER_DIGITS, WEIGHT.border);
  linkByCorners(graph, members, territoryByRep, NEAR_DIGITS, WEIGHT.near);
  linkByAccounts(graph, plan, team);
  linkByHomes(graph, plan.reps, members);
  return graph;
}

function link(graph, a, b, weight) {
  if (a === b || !graph.has(a) || !graph.has(b)) return;
  graph.get(a).set(b, Math.max(weight, graph.get(a).get(b) || 0));
  graph.get(b).set(a, Math.max(weight, graph.get(b).get(a) || 0));
}

/** Links reps whose outlines have corners in common, as far as the digits tell. */
function linkByCorners(graph, members, territoryByRep, digits, weight) {
  const seen = new Map();
  const steps = 10 ** digits;
  for (const rep of members) {
    const corners = new Set();
    for (const ring of rings(territoryByRep.get(rep))) {
      for (const [lon, lat] of ring) corners.add(Math.round(lon * steps) * KEY_FACTOR + Math.round(lat * steps));
    }
    for (const corner of corners) {
      const owners = seen.get(corner) || seen.set(corner, []).get(corner);
      for (const other of owners) link(graph, rep, other, weight);
      owners.push(rep);
    }
  }
}

function linkByAccounts(graph, plan, team) {
  const cells = new Map();
  const { lon, lat, rep } = plan.accounts;
  for (let i = 0; i < rep.length; i += 1) {
    if (plan.accounts.team[i] !== team) continue;
    const key = Math.round(lon[i] / CELL_DEGREES) * KEY_FACTOR + Math.round(lat[i] / CELL_DEGREES);
    const owners = cells.get(key) || cells.set(key, new Set()).get(key);
    owners.add(rep[i]);
  }
  for (const owners of cells.values()) {
    for (const a of owners) for (const b of owners) link(graph, a, b, WEIGHT.mixed);
  }
}

function linkByHomes(graph, reps, members) {
  for (const rep of members) {
    members
      .filter((other) => other !== rep)
      .map((other) => ({ other, distance: homeDistance(reps[rep], reps[other]) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, NEAREST_HOMES)
      .forEach(({ other }) => link(graph, rep, other, WEIGHT.home));
  }
}

function homeDistance(a, b) {
  const width = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(width, a.lat - b.lat);
}

/** The rep with most different colours around it, then with most neighbours; around: of the reps without a colour. */
function mostConstrained(around, graph) {
  let best = null;
  let bestKey = -1;
  for (const [rep, colours] of around) {
    const key = colours.size * 10000 + graph.get(rep).size;
    if (key > bestKey) [best, bestKey] = [rep, key];
  }
  return best;
}

/** The colour with the lightest clash, then the one used least so far. */
function leastConflicting(neighbours, colours, used) {
  const clash = used.map(() => 0);
  for (const [other, weight] of neighbours) {
    if (colours.has(other)) clash[colours.get(other)] += weight;
  }
  return clash
    .map((weight, colour) => ({ weight, colour }))
    .sort((a, b) => a.weight - b.weight || used[a.colour] - used[b.colour] || a.colour - b.colour)[0].colour;
}

/** All rings of a GeoJSON Polygon or MultiPolygon; none when there is no geometry. */
export function rings(geometry) {
  if (!geometry) return [];
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(rings);
  return [];
}
