// The map's plane: the same equal-area projection as in the reports, in metres, north up.

import { albers } from '../../shared/map-view.js';

const EARTH_METRES = 6371008.8;
const PLANE = [-6.5e6, -5.5e6, 6.5e6, 6.5e6];

/** Degrees to metres on the plane. */
export function toPlane(longitude, latitude) {
  const [x, y] = albers.project([longitude, latitude]);
  return [x * EARTH_METRES, -y * EARTH_METRES];
}

/** A projection of its own: everything that is drawn has been brought to the plane before. */
export function atlasProjection(ol) {
  return new ol.proj.Projection({ code: 'fairfield:atlas', units: 'm', metersPerUnit: 1, extent: PLANE });
}

/** Brings a geometry in degrees to the plane, in place. */
export function bringToPlane(geometry) {
  geometry.applyTransform((input, output = new Array(input.length), stride = 2) => {
    for (let i = 0; i < input.length; i += stride) {
      [output[i], output[i + 1]] = toPlane(input[i], input[i + 1]);
    }
    return output;
  });
  return geometry;
}
