// Accounts as dots and reps' homes as diamonds, drawn on one canvas: fast without a graphics card.

import { LABEL_FONT, labelSpots } from '../../shared/map-layers.js';
import { Sprites } from './sprites.js';

const DIAMETER = { smallest: 4, largest: 15, most: 1.3 };
const FAINT = 0.13;
const HOME_PIXELS = 8;
const NEAR_PIXELS = 5;
/** Drawn beyond the map's edges, as a share of its longer side, for when it moves. */
const MARGIN = 0.25;

/**
 * scene(): what is to be drawn now:
 * { order, x, y, sizeOf(i), colourOf(owner), ownerOf(i), isFaint(i), homes, theme, marked }; marked: what the reader
 * has chosen or moved, [{ i, owner, isChosen }], drawn above all others so that a mark need not draw them anew.
 */
export class DotLayer {
  constructor(ol, scene) {
    this.scene = scene;
    this.sheets = document.createElement('div');
    this.sheets.className = 'map-dots';
    Object.assign(this.sheets.style, { position: 'absolute', transformOrigin: '0 0' });
    [this.canvas, this.marks] = [0, 1].map(() => this.sheets.appendChild(document.createElement('canvas')));
    for (const sheet of [this.canvas, this.marks]) Object.assign(sheet.style, { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' });
    this.sprites = new Sprites();
    this.layer = new ol.layer.Layer({ zIndex: 10, render: (frame) => this.draw(frame) });
  }

  /** Forget drawn dots, e.g. after a change of theme. */
  recolour() {
    this.sprites.clear();
    this.refresh();
  }

  /** Has the dots drawn anew: the scene has changed. */
  refresh() {
    this.isStale = true;
    this.layer.changed();
  }

  /** Draws anew when the map is at rest; while it moves, the drawing moves with it. */
  draw(frame) {
    this.transform = frame.coordinateToPixelTransform;
    const isMoving = frame.viewHints.some((count) => count > 0);
    if (isMoving && this.drawn && isSameSize(frame.size, this.drawn.size)) this.carry();
    else if (this.isStale || !this.isDrawnFor(frame)) this.drawAnew(frame);
    return this.sheets;
  }

  /** Other layers ask for frames of their own; what is drawn for this very view stays. */
  isDrawnFor({ size, pixelRatio }) {
    const { drawn, transform } = this;
    return Boolean(drawn) && this.ratio === pixelRatio && isSameSize(size, drawn.size) && !drawn.isCarried && transform.every((value, i) => value === drawn.transform[i]);
  }

  drawAnew(frame) {
    const { canvas } = this;
    const ratio = frame.pixelRatio;
    const [width, height] = frame.size;
    const margin = Math.round(MARGIN * Math.max(width, height));
    this.drawn = { transform: [...this.transform], size: [width, height], margin, isCarried: false };
    this.isStale = false;
    const [full, high] = [width + 2 * margin, height + 2 * margin];
    for (const sheet of [canvas, this.marks]) {
      sheet.width = Math.round(full * ratio);
      sheet.height = Math.round(high * ratio);
    }
    Object.assign(this.sheets.style, { left: `${-margin}px`, top: `${-margin}px`, width: `${full}px`, height: `${high}px`, transform: 'none' });
    this.ratio = ratio;
    const pen = this.penOf(canvas);
    const scene = this.scene();
    this.drawDots(pen, scene, { left: -margin, top: -margin, right: width + margin, bottom: height + margin });
    this.drawHomes(pen, scene, width);
    this.drawMarks(scene);
  }

  /** A pen whose origin is the map's left top corner. */
  penOf(canvas) {
    const pen = canvas.getContext('2d');
    const { ratio, drawn: { margin } } = this;
    pen.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
    return pen;
  }

  /** Shows what the reader has chosen and moved, as it is now, without drawing the others anew. */
  remark() {
    if (this.drawn) this.drawMarks(this.scene());
  }

  drawMarks(scene) {
    const { marks, sprites } = this;
    marks.getContext('2d').setTransform(1, 0, 0, 1, 0, 0);
    marks.getContext('2d').clearRect(0, 0, marks.width, marks.height);
    const pen = this.penOf(marks);
    const dots = scene.marked.map(({ i, owner, isChosen }) => {
      const [x, y] = pixelOf(this.drawn.transform, scene.x[i], scene.y[i]);
      const size = diameter(scene.sizeOf(i));
      return { x, y, size, isChosen, place: sprites.place(scene.colourOf(owner), size) };
    });
    for (const { x, y, size, isChosen, place } of dots) {
      sprites.copy(pen, place, size, x, y);
      ring(pen, x, y, size / 2 + 2.5, isChosen ? scene.theme.ink : scene.theme.bad, isChosen);
    }
  }

  /** Brings what was drawn to where the map is now. */
  carry() {
    const { transform: was, margin } = this.drawn;
    this.drawn.isCarried = true;
    const now = this.transform;
    const scale = now[0] / was[0];
    const x = now[4] - scale * was[4] + margin - scale * margin;
    const y = now[5] - scale * was[5] + margin - scale * margin;
    this.sheets.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  pixelOf(x, y) {
    return pixelOf(this.transform, x, y);
  }

  drawDots(pen, scene, box) {
    const { sprites } = this;
    sprites.prepare(this.ratio, scene.theme.markLine);
    const dots = this.dotsWithin(scene, box);
    for (const { i, x, y, size, place } of dots) {
      pen.globalAlpha = scene.isFaint(i) ? FAINT : 0.9;
      sprites.copy(pen, place, size, x, y);
    }
    pen.globalAlpha = 1;
  }

  /** The dots to be seen, in the order they are drawn, each with its place on the sheet. */
  dotsWithin(scene, { left, top, right, bottom }) {
    const dots = [];
    for (const i of scene.order) {
      const [x, y] = this.pixelOf(scene.x[i], scene.y[i]);
      if (x < left || y < top || x > right || y > bottom) continue;
      const size = diameter(scene.sizeOf(i));
      dots.push({ i, x, y, size, place: this.sprites.place(scene.colourOf(scene.ownerOf(i)), size) });
    }
    return dots;
  }

  drawHomes(pen, scene, width) {
    pen.font = LABEL_FONT;
    const homes = scene.homes.map((home) => ({ ...home, pixel: this.pixelOf(home.x, home.y) }));
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

  /** What lies under a pixel: { home } or { account } or null. */
  at([px, py]) {
    if (!this.transform) return null;
    const scene = this.scene();
    const home = scene.homes.find((one) => isNear(this.pixelOf(one.x, one.y), px, py, HOME_PIXELS + 2));
    if (home) return { home: home.rep };
    let best = null;
    let least = Infinity;
    for (const i of scene.order) {
      if (scene.isFaint(i)) continue;
      const [x, y] = this.pixelOf(scene.x[i], scene.y[i]);
      const distance = Math.hypot(x - px, y - py) - diameter(scene.sizeOf(i)) / 2;
      if (distance <= NEAR_PIXELS && distance <= least) [best, least] = [i, distance];
    }
    return best === null ? null : { account: best };
  }
}

function pixelOf(transform, x, y) {
  return [transform[0] * x + transform[2] * y + transform[4], transform[1] * x + transform[3] * y + transform[5]];
}

/** Area in proportion to potential, in steps of half a pixel. */
function diameter(fraction) {
  const size = DIAMETER.smallest + (DIAMETER.largest - DIAMETER.smallest) * Math.min(DIAMETER.most, Math.sqrt(fraction));
  return Math.round(size * 2) / 2;
}

function isSameSize(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

function isNear([x, y], px, py, pixels) {
  return Math.abs(x - px) <= pixels && Math.abs(y - py) <= pixels;
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
