// A drawing as large as the map and somewhat larger, on canvases: made anew when the map is at rest, carried along while it moves.

/** Drawn beyond the map's edges, as a share of its longer side, for when it moves. */
const MARGIN = 0.25;
/** What no eye can tell, in pixels. */
const SAME_PIXELS = 0.01;
/** Of two points that tell where a view is, as far apart as maps are wide: metres on the plane. */
const SPAN = 1e6;

/**
 * paint(view): draws anew; view: { transform, size, ratio, box, canvases, penOf(canvas) }, transform as OpenLayers has it
 * (no turn), box: what is to be drawn, in pixels from the map's left top. look(): drawn anew when this is another object.
 */
export class Sheet {
  constructor(paint, { canvases = 1, look = () => null } = {}) {
    this.paint = paint;
    this.look = look;
    this.node = document.createElement('div');
    Object.assign(this.node.style, { position: 'absolute', transformOrigin: '0 0' });
    this.canvases = Array.from({ length: canvases }, () => this.node.appendChild(document.createElement('canvas')));
    for (const canvas of this.canvases) Object.assign(canvas.style, { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' });
  }

  /** As a layer of a map. */
  layerOf(ol, zIndex) {
    const render = (frame) => this.draw({
      transform: frame.coordinateToPixelTransform,
      size: frame.size,
      ratio: frame.pixelRatio,
      isMoving: frame.viewHints.some((count) => count > 0),
    });
    this.layer = new ol.layer.Layer({ zIndex, render });
    return this.layer;
  }

  /** Has it drawn anew: what it shows has changed. */
  refresh() {
    this.isStale = true;
    this.layer?.changed();
  }

  /** Answers the node that shows the map's present view; a picture that is not to be moved (isStill) has no margin. */
  draw(now) {
    this.transform = now.transform;
    if (now.isMoving && this.drawn && isSameSize(now.size, this.drawn.size)) this.carry(now.transform);
    else if (!this.isDrawnFor(now)) this.drawAnew(now);
    return this.node;
  }

  /** Other layers ask for frames of their own; what is drawn for this very view stays. */
  isDrawnFor({ transform, size, ratio, isStill = false }) {
    const { drawn } = this;
    if (!drawn || this.isStale || this.isCarried || drawn.isStill !== isStill || drawn.look !== this.look() || drawn.ratio !== ratio || !isSameSize(size, drawn.size)) return false;
    return [0, SPAN].every((at) => isNear(pixelOf(transform, at), pixelOf(drawn.transform, at)));
  }

  drawAnew({ transform, size: [width, height], ratio, isStill = false }) {
    const margin = isStill ? 0 : Math.round(MARGIN * Math.max(width, height));
    const [full, high] = [width + 2 * margin, height + 2 * margin];
    for (const canvas of this.canvases) {
      canvas.width = Math.round(full * ratio);
      canvas.height = Math.round(high * ratio);
    }
    Object.assign(this.node.style, { left: `${-margin}px`, top: `${-margin}px`, width: `${full}px`, height: `${high}px`, transform: 'none' });
    this.isCarried = false;
    this.isStale = false;
    this.drawn = {
      transform: [...transform],
      size: [width, height],
      ratio,
      margin,
      isStill,
      look: this.look(),
      box: { left: -margin, top: -margin, right: width + margin, bottom: height + margin },
      canvases: this.canvases,
      penOf: (canvas) => penOf(canvas, ratio, margin),
    };
    this.paint(this.drawn);
  }

  /** Brings what was drawn to where the map is now. */
  carry(now) {
    const { transform: was, margin } = this.drawn;
    this.isCarried = true;
    const scale = now[0] / was[0];
    const x = now[4] - scale * was[4] + margin - scale * margin;
    const y = now[5] - scale * was[5] + margin - scale * margin;
    this.node.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

/** A pen whose origin is the map's left top corner. */
function penOf(canvas, ratio, margin) {
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
  return pen;
}

function pixelOf([a, , , d, e, f], at) {
  return [a * at + e, d * at + f];
}

function isSameSize(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

function isNear([ax, ay], [bx, by]) {
  return Math.abs(ax - bx) < SAME_PIXELS && Math.abs(ay - by) < SAME_PIXELS;
}
