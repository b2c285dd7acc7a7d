// Borders of North America in lines, for small maps: enough to know where something is.

import { albers } from '../../shared/map-view.js';
import { fetchBasemap } from '../map/topologies.js';

export const MAP_SIZE = { width: 640, height: 380 };
export const EARTH_KM = 6371.0088;
let borders = null;

/** Lines of the basemap in projected units, read once. */
export async function readBorders() {
  borders ??= projectedArcs(await fetchBasemap());
  return borders;
}

/** TopoJSON keeps each arc as steps from its first point. */
function projectedArcs({ arcs, transform }) {
  const [[kx, ky], [dx, dy]] = transform ? [transform.scale, transform.translate] : [[1, 1], [0, 0]];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step) => {
      [x, y] = transform ? [x + step[0], y + step[1]] : step;
      return albers.project([x * kx + dx, y * ky + dy]);
    });
  });
}

/** The window on the map that holds all points with room around them; in projected units, y downward. */
export function windowAround(points) {
  const projected = (points.length > 0 ? points : [[-122, 48], [-70, 27]]).map((point) => albers.project(point));
  const xs = projected.map(([x]) => x);
  const ys = projected.map(([, y]) => y);
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const width = Math.max((Math.max(...xs) - Math.min(...xs)) * 1.2, ((Math.max(...ys) - Math.min(...ys)) * 1.2 * MAP_SIZE.width) / MAP_SIZE.height, 0.1);
  return { left: middle[0] - width / 2, top: middle[1] - (width * MAP_SIZE.height) / MAP_SIZE.width / 2, scale: MAP_SIZE.width / width };
}

/** Pixels of a longitude and latitude in a window. */
export function pixelOf(view, lonLat) {
  const [x, y] = albers.project(lonLat);
  return [(x - view.left) * view.scale, (y - view.top) * view.scale];
}

/** Longitude and latitude of a pixel in a window. */
export function placeOf(view, [x, y]) {
  return albers.unproject([x / view.scale + view.left, y / view.scale + view.top]);
}

/** All borders as the path of an SVG drawing. */
export function borderPath(lines, view) {
  const text = ([x, y]) => `${((x - view.left) * view.scale).toFixed(1)} ${((y - view.top) * view.scale).toFixed(1)}`;
  return lines.map((line) => `M${line.map(text).join('L')}`).join('');
}
