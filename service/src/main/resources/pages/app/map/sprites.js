// Dots of each colour and size, drawn once on one sheet and copied from there.

const ROWS = 16;
const COLUMNS = 64;
const STEPS_PER_PIXEL = 2;
/** Pixels around a dot, for its outline. */
const ROOM = 1;
const LARGEST = COLUMNS / STEPS_PER_PIXEL;
const CELL = LARGEST + 2 * ROOM;

export class Sprites {
  constructor() {
    this.sheet = document.createElement('canvas');
    this.rowByColour = new Map();
    this.drawn = new Set();
  }

  /** Forget all, e.g. after a change of theme. */
  clear() {
    this.ratio = null;
  }

  /** ratio: pixels of the screen to one of the page; line: colour of the outlines. */
  prepare(ratio, line) {
    if (this.ratio === ratio && this.line === line && this.rowByColour.size < ROWS) return;
    Object.assign(this, { ratio, line });
    this.rowByColour.clear();
    this.drawn.clear();
    this.sheet.width = Math.ceil(CELL * COLUMNS * ratio);
    this.sheet.height = Math.ceil(CELL * ROWS * ratio);
    this.pen = this.sheet.getContext('2d');
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /**
   * Makes sure that a dot is on the sheet; answers where, for copy(). size: in pixels, a multiple of a half.
   * All dots are to be made before the first is copied: a sheet that changes after that is copied whole.
   */
  place(colour, size) {
    const key = this.rowOf(colour) * COLUMNS + Math.min(COLUMNS - 1, Math.round(size * STEPS_PER_PIXEL));
    if (!this.drawn.has(key)) this.make(key, colour, size);
    return key;
  }

  /** Copies a dot around a point. */
  copy(pen, key, size, x, y) {
    const { ratio } = this;
    const side = size + 2 * ROOM;
    const [column, row] = [key % COLUMNS, Math.floor(key / COLUMNS)];
    pen.drawImage(this.sheet, column * CELL * ratio, row * CELL * ratio, side * ratio, side * ratio, x - side / 2, y - side / 2, side, side);
  }

  /** Colours are few; should there be more than rows, the last one serves them all. */
  rowOf(colour) {
    let row = this.rowByColour.get(colour);
    if (row === undefined) {
      row = Math.min(ROWS - 1, this.rowByColour.size);
      this.rowByColour.set(colour, row);
    }
    return row;
  }

  make(key, colour, size) {
    const { pen } = this;
    const [x, y] = [(key % COLUMNS) * CELL, Math.floor(key / COLUMNS) * CELL];
    pen.beginPath();
    pen.arc(x + size / 2 + ROOM, y + size / 2 + ROOM, size / 2, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
    pen.lineWidth = 0.6;
    pen.strokeStyle = this.line;
    pen.stroke();
    this.drawn.add(key);
  }
}
