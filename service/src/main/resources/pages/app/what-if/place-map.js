// A small map to choose a place on: borders, homes of reps, and a disc.

import { svg } from 'lit';
import { albers } from '../../shared/map-view.js';
import { readFile } from '../parts/page-style.js';

const KM_PER_UNIT = 6371.0088;
const SIZE = { width: 640, height: 380 };
let borders = null;

/** Lines of the basemap in projected units, read once. */
export async function readBorders(signal) {
  borders ??= projectedArcs(JSON.parse(await readFile('shared/basemap-na.topo.json', signal)));
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
  const width = Math.max((Math.max(...xs) - Math.min(...xs)) * 1.2, ((Math.max(...ys) - Math.min(...ys)) * 1.2 * SIZE.width) / SIZE.height, 0.1);
  return { left: middle[0] - width / 2, top: middle[1] - (width * SIZE.height) / SIZE.width / 2, scale: SIZE.width / width };
}

/** homes: [lon, lat] of reps · centre: [lon, lat] or null · radiusKm · choose(lon, lat) */
export function placeMap({ lines, view, homes, centre, radiusKm, label, choose }) {
  const pixel = ([x, y]) => [(x - view.left) * view.scale, (y - view.top) * view.scale];
  const at = (lonLat) => pixel(albers.project(lonLat));
  const path = lines.map((line) => `M${line.map((point) => pixel(point).map((value) => value.toFixed(1)).join(' ')).join('L')}`).join('');
  const click = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * SIZE.width;
    const y = ((event.clientY - box.top) / box.height) * SIZE.height;
    const [lon, lat] = albers.unproject([x / view.scale + view.left, y / view.scale + view.top]);
    choose(Number(lon.toFixed(3)), Number(lat.toFixed(3)));
  };
  return svg`<svg class="place-map" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label=${label} @click=${click}>
    <rect width="100%" height="100%" class="place-sea"></rect>
    <path d=${path} class="place-borders"></path>
    ${homes.map((home) => {
      const [x, y] = at(home);
      return svg`<path d="M${x} ${y - 4}l4 4l-4 4l-4-4z" class="place-home"></path>`;
    })}
    ${centre ? disc(at(centre), ((radiusKm || 0) / KM_PER_UNIT) * view.scale) : ''}
  </svg>`;
}

function disc([x, y], radius) {
  return svg`<circle cx=${x} cy=${y} r=${Math.max(5, radius)} class="place-disc"></circle><circle cx=${x} cy=${y} r="2.5" class="place-centre"></circle>`;
}
