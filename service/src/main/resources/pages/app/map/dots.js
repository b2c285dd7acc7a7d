// Accounts as dots and reps' homes as diamonds: fast without a graphics card.

import { LABEL_FONT, labelSpots } from '../../shared/map-layers.js';
import { DotPixels } from './dot-pixels.js';
import { Sheet } from './sheet.js';

const DIAMETER = { smallest: 4, largest: 15, most: 1.3 };
const OPACITY = { usual: 0.9, faint: 0.13 };
const HOME_PIXELS = 8;
const NEAR_PIXELS = 5;

/**
 * scene(): what is to be drawn now:
 * { order, x, y, sizeOf(i), colourOf(owner), ownerOf(i), isFaint(i), homes, theme, marked }; marked: what the reader
 * has chosen or moved, [{ i, owner, isChosen }], drawn above all others so that a mark need not draw them anew.
 */
export class Dots {
  constructor(scene) {
    this.scene = scene;
    this.sheet = new Sheet((view) => this.paint(view), { canvases: 2 });
    this.sheet.node.className = 'map-dots';
  }

  paint(view) {
    const scene = this.scene();
    const [canvas] = view.canvases;
    const pen = view.penOf(canvas);
    pen.putImageData(this.dotsOf(scene, view, canvas), 0, 0);
    this.drawHomes(pen, scene, view);
    this.drawMarks(scene);
  }

  /** The dots in sight, one on the other in the scene's order. */
  dotsOf(scene, { transform: [a, , , d, e, f], box: { left, top, right, bottom }, ratio }, canvas) {
    const pixels = new DotPixels(canvas.width, canvas.height, ratio, scene.theme.markLine);
    const { x, y } = scene;
    for (const i of scene.order) {
      const [px, py] = [a * x[i] + e, d * y[i] + f];
      if (px < left || py < top || px > right || py > bottom) continue;
      const opacity = scene.isFaint(i) ? OPACITY.faint : OPACITY.usual;
      pixels.set((px - left) * ratio, (py - top) * ratio, diameter(scene.sizeOf(i)), scene.colourOf(scene.ownerOf(i)), opacity);
    }
    return pixels.picture();
  }

  /** Shows what the reader has chosen and moved, as it is now, without drawing the others anew. */
  remark() {
    if (this.sheet.drawn) this.drawMarks(this.scene());
  }

  drawMarks(scene) {
    const view = this.sheet.drawn;
    const [, canvas] = view.canvases;
    const pen = view.penOf(canvas);
    pen.clearRect(view.box.left, view.box.top, canvas.width, canvas.height);
    for (const { i, owner, isChosen } of scene.marked) {
      const [x, y] = pixelOf(view.transform, scene.x[i], scene.y[i]);
      const size = diameter(scene.sizeOf(i));
      disc(pen, x, y, size / 2, scene.colourOf(owner), scene.theme.markLine);
      ring(pen, x, y, size / 2 + 2.5, isChosen ? scene.theme.ink : scene.theme.bad, isChosen);
    }
  }

  drawHomes(pen, scene, { transform, size: [width] }) {
    pen.font = LABEL_FONT;
    const homes = scene.homes.map((home) => ({ ...home, pixel: pixelOf(transform, home.x, home.y) }));
    const spots = labelSpots(homes, (home) => home.pixel, (home) => pen.measureText(home.name).width, width);
    for (const home of homes) diamond(pen, home, scene.theme);
    pen.textBaseline = 'middle';
    pen.lineWidth = 3.5;
    pen.lineJoin = 'round';
    homes.forEach((home, i) => {
      if (home.isFaint) return;
      pen.strokeStyle = scene.theme.page;
      pen.strokeText(home.name, spots[i].x, spots[i].y);
      pen.fillStyle = scene.theme.ink;
      pen.fillText(home.name, spots[i].x, spots[i].y);
    });
  }

  /** What lies under a pixel of the map as it stands: { home } or { account } or null. */
  at([px, py]) {
    const { transform } = this.sheet;
    if (!transform) return null;
    const scene = this.scene();
    const home = scene.homes.find((one) => isNear(pixelOf(transform, one.x, one.y), px, py, HOME_PIXELS + 2));
    if (home) return { home: home.rep };
    let best = null;
    let least = Infinity;
    for (const i of scene.order) {
      if (scene.isFaint(i)) continue;
      const [x, y] = pixelOf(transform, scene.x[i], scene.y[i]);
      const distance = Math.hypot(x - px, y - py) - diameter(scene.sizeOf(i)) / 2;
      if (distance <= NEAR_PIXELS && distance <= least) [best, least] = [i, distance];
    }
    return best === null ? null : { account: best };
  }
}

function pixelOf(transform, x, y) {
  return [transform[0] * x + transform[4], transform[3] * y + transform[5]];
}

/** Area in proportion to potential, in steps of half a pixel. */
function diameter(fraction) {
  const size = DIAMETER.smallest + (DIAMETER.largest - DIAMETER.smallest) * Math.min(DIAMETER.most, Math.sqrt(fraction));
  return Math.round(size * 2) / 2;
}

function isNear([x, y], px, py, pixels) {
  return Math.abs(x - px) <= pixels && Math.abs(y - py) <= pixels;
}

function disc(pen, x, y, radius, colour, line) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
  pen.lineWidth = 0.6;
  pen.strokeStyle = line;
  pen.stroke();
}

function ring(pen, x, y, radius, colour, isSolid) {
  pen.beginPath();
  pen.setLineDash(isSolid ? [] : [3, 2]);
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.lineWidth = 2;
  pen.strokeStyle = colour;
  pen.stroke();
  pen.setLineDash([]);
}

function diamond(pen, { pixel: [x, y], colour, isFaint }, theme) {
  pen.globalAlpha = isFaint ? 0.35 : 1;
  pen.beginPath();
  pen.moveTo(x, y - HOME_PIXELS);
  pen.lineTo(x + HOME_PIXELS, y);
  pen.lineTo(x, y + HOME_PIXELS);
  pen.lineTo(x - HOME_PIXELS, y);
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
  pen.lineWidth = 1.6;
  pen.strokeStyle = theme.ink;
  pen.stroke();
  pen.globalAlpha = 1;
}
