// Few colours for many reps: reps whose territories touch never share one.

const CELL_DEGREES = 0.75;
const BORDER_DIGITS = 2;
const NEAR_DIGITS = 0;
const NEAREST_HOMES = 5;
/** More than there are hundredths of a degree between the poles. */
const KEY_FACTOR = 18001;
const WEIGHT = { border: 1000, mixed: 100, near: 10, home: 1 };

/**
 * Colour number by rep index, for the reps of one team. territoryByRep: GeoJSON geometries, or { degrees } with longitudes and
 * latitudes of all corners in turn.
 */
export function colourReps(plan, team, territoryByRep, colourCount) {
  const members = plan.reps.map((rep, index) => index).filter((index) => plan.reps[index].team === team);
  const graph = neighbourGraph(plan, team, members, territoryByRep);
  const colours = new Map();
  const used = new Array(colourCount).fill(0);
  const around = new Map(members.map((rep) => [rep, new Set()]));
  while (colours.size < members.length) {
    const rep = mostConstrained(around, graph);
    const neighbours = graph.neighboursOf(rep);
    const colour = leastConflicting(neighbours, colours, used);
    colours.set(rep, colour);
    used[colour] += 1;
    around.delete(rep);
    for (const [neighbour] of neighbours) around.get(neighbour)?.add(colour);
  }
  return colours;
}

/** Neighbours of each rep with the weight of a clash: common borders, mixed accounts, near homes. */
function neighbourGraph(plan, team, members, territoryByRep) {
  const graph = new Neighbours(members, plan.reps.length);
  linkByCorners(graph, members, territoryByRep, BORDER_DIGITS, WEIGHT.border);
  linkByCorners(graph, members, territoryByRep, NEAR_DIGITS, WEIGHT.near);
  linkByAccounts(graph, plan, team);
  linkByHomes(graph, plan.reps, members);
  return graph;
}

/** The weight between each two members; the heaviest of several counts. */
class Neighbours {
  constructor(members, repCount) {
    this.members = members;
    this.places = new Int32Array(repCount).fill(-1);
    members.forEach((rep, place) => (this.places[rep] = place));
    this.weights = new Uint16Array(members.length ** 2);
    this.counts = new Uint16Array(members.length);
  }

  link(a, b, weight) {
    const [i, j] = [this.places[a] ?? -1, this.places[b] ?? -1];
    if (i === j || i < 0 || j < 0) return;
    const count = this.members.length;
    const before = this.weights[i * count + j];
    if (before >= weight) return;
    this.weights[i * count + j] = weight;
    this.weights[j * count + i] = weight;
    if (before > 0) return;
    this.counts[i] += 1;
    this.counts[j] += 1;
  }

  countOf(rep) {
    return this.counts[this.places[rep]];
  }

  /** [rep, weight] of each neighbour. */
  neighboursOf(rep) {
    const begin = this.places[rep] * this.members.length;
    return this.members.map((other, i) => [other, this.weights[begin + i]]).filter(([, weight]) => weight > 0);
  }
}

/** Links reps whose outlines have corners in common, as far as the digits tell. */
function linkByCorners(graph, members, territoryByRep, digits, weight) {
  const seen = new Map();
  const steps = 10 ** digits;
  for (const rep of members) {
    let last = -1;
    eachCorner(territoryByRep.get(rep), (lon, lat) => {
      const corner = cellOf(lon, lat, steps);
      if (corner === last) return;
      last = corner;
      const owners = seen.get(corner);
      if (owners === undefined) seen.set(corner, [rep]);
      else if (owners.at(-1) !== rep) {
        for (const other of owners) graph.link(rep, other, weight);
        owners.push(rep);
      }
    });
  }
}

function eachCorner(territory, visit) {
  if (territory?.degrees) {
    const { degrees } = territory;
    for (let i = 0; i < degrees.length; i += 2) visit(degrees[i], degrees[i + 1]);
    return;
  }
  for (const ring of rings(territory)) for (const [lon, lat] of ring) visit(lon, lat);
}

/** A cell of a grid as one number, small enough to be looked up fast. */
function cellOf(lon, lat, steps) {
  return Math.round(lon * steps) * KEY_FACTOR + Math.round(lat * steps);
}

function linkByAccounts(graph, plan, team) {
  const cells = new Map();
  const { lon, lat, rep } = plan.accounts;
  for (let i = 0; i < rep.length; i += 1) {
    if (plan.accounts.team[i] !== team) continue;
    const key = cellOf(lon[i], lat[i], 1 / CELL_DEGREES);
    const owners = cells.get(key);
    if (owners === undefined) cells.set(key, new Set([rep[i]]));
    else owners.add(rep[i]);
  }
  for (const owners of cells.values()) {
    const list = [...owners];
    list.forEach((a, i) => {
      for (let j = 0; j < i; j += 1) graph.link(a, list[j], WEIGHT.mixed);
    });
  }
}

function linkByHomes(graph, reps, members) {
  for (const rep of members) {
    const nearest = [];
    for (const other of members) {
      if (other === rep) continue;
      const distance = homeDistance(reps[rep], reps[other]);
      if (nearest.length === NEAREST_HOMES && distance >= nearest.at(-1).distance) continue;
      const place = nearest.findIndex((one) => distance < one.distance);
      nearest.splice(place < 0 ? nearest.length : place, 0, { other, distance });
      if (nearest.length > NEAREST_HOMES) nearest.pop();
    }
    for (const { other } of nearest) graph.link(rep, other, WEIGHT.home);
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
    const key = colours.size * 10000 + graph.countOf(rep);
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
