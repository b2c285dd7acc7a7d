// Rings on the map's plane, drawn as one path: only what is in sight and large enough to be seen.

/** Rings smaller than this both ways are left out: nobody could tell their shape. */
const RING_PIXELS = 1.5;
/** Corners nearer to the one before are left out. */
const CORNER_PIXELS = 0.6;

export class Outline {
  /** flat: coordinates on the plane; ends: where in them each ring ends. */
  constructor(flat, ends) {
    Object.assign(this, { flat, ends, boxes: boxesOf(flat, ends) });
  }

  /** Adds the rings to the pen's path, as a view of a sheet shows them. */
  trace(pen, { transform: [a, , , d, e, f], box }) {
    const { flat, ends, boxes } = this;
    for (let ring = 0, begin = 0; ring < ends.length; begin = ends[ring], ring += 1) {
      const [left, right] = [a * boxes[4 * ring] + e, a * boxes[4 * ring + 2] + e];
      const [top, bottom] = [d * boxes[4 * ring + 3] + f, d * boxes[4 * ring + 1] + f];
      if (right < box.left || left > box.right || bottom < box.top || top > box.bottom) continue;
      if (right - left < RING_PIXELS && bottom - top < RING_PIXELS) continue;
      let x = a * flat[begin] + e;
      let y = d * flat[begin + 1] + f;
      pen.moveTo(x, y);
      for (let i = begin + 2; i < ends[ring]; i += 2) {
        const [nextX, nextY] = [a * flat[i] + e, d * flat[i + 1] + f];
        if (Math.abs(nextX - x) < CORNER_PIXELS && Math.abs(nextY - y) < CORNER_PIXELS) continue;
        [x, y] = [nextX, nextY];
        pen.lineTo(x, y);
      }
      pen.closePath();
    }
  }
}

/** Least x, least y, most x, most y of each ring. */
function boxesOf(flat, ends) {
  const boxes = new Float64Array(4 * ends.length);
  for (let ring = 0, i = 0; ring < ends.length; ring += 1) {
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (; i < ends[ring]; i += 2) {
      const [x, y] = [flat[i], flat[i + 1]];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    }
    boxes.set([left, bottom, right, top], 4 * ring);
  }
  return boxes;
}
