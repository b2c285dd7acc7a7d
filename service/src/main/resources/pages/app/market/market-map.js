// A market on the map: counties, states or metros in the colours of a measure, and seats that would help.

import { html, nothing } from 'lit';
import { onThemeChange, readTheme } from '../../shared/theme.js';
import { money, plural, sum } from '../../shared/format.js';
import { atlasProjection, toPlane } from '../map/atlas.js';
import { basemapOutlines, basemapSheet } from '../map/basemap.js';
import { loadOpenLayers } from '../map/openlayers.js';
import { outlineFeatures } from '../map/outlines.js';
import { fetchBasemap, fetchCounties } from '../map/topologies.js';
import { Part } from '../parts/part.js';
import { stateKey } from './market-data.js';
import { describePart, scaleOf } from './measures.js';

const POINT_PIXELS = { least: 4, most: 22 };
const SEAT_PIXELS = 8;
/** Share of the accounts that may lie beyond each edge of the first view. */
const OUTSIDE = 0.01;

/** parts, gaps: of REST · cut, measure: of measures.js. Sends 'scaled' with the steps of the legend. */
class MarketMap extends Part {
  static properties = { parts: { attribute: false }, gaps: { attribute: false }, cut: { attribute: false }, measure: { attribute: false }, tip: { state: true } };

  #leaving = new AbortController();

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.map?.setTarget(null);
  }

  async firstUpdated() {
    const [ol, topology, outlines] = await Promise.all([loadOpenLayers(), fetchBasemap(), basemapOutlines()]);
    if (this.#leaving.signal.aborted) return;
    this.ol = ol;
    this.topology = topology;
    this.open(outlines);
    await this.draw();
    onThemeChange(() => this.recolour(), this.#leaving.signal);
  }

  updated(changed) {
    if (this.map && ['parts', 'gaps', 'cut', 'measure'].some((name) => changed.has(name))) this.draw();
  }

  open(outlines) {
    const { ol } = this;
    this.theme = readTheme();
    this.areas = new ol.layer.VectorImage({ zIndex: 3, imageRatio: 1.3, opacity: 0.92, source: new ol.source.Vector({ wrapX: false }), style: (feature) => this.areaStyle(feature) });
    this.seats = new ol.layer.Vector({ zIndex: 8, source: new ol.source.Vector({ wrapX: false }), style: (feature) => this.seatStyle(feature) });
    this.map = new ol.Map({
      target: this.querySelector('.plan-map-canvas'),
      layers: [basemapSheet(outlines, () => this.theme).layerOf(ol, 0), this.areas, this.seats],
      view: new ol.View({ projection: atlasProjection(ol), center: [0, 0], resolution: 8000, minResolution: 60, maxResolution: 12000, constrainRotation: false, enableRotation: false }),
      controls: [],
      interactions: ol.interaction.defaults.defaults({ onFocusOnly: false, mouseWheelZoom: false, altShiftDragRotate: false, pinchRotate: false }),
    });
    this.map.addInteraction(new ol.interaction.MouseWheelZoom({ condition: (event) => ol.events.condition.platformModifierKeyOnly(event) || this.contains(document.activeElement) }));
    this.map.on('pointermove', (event) => event.dragging || this.hover(event));
    this.map.getViewport().addEventListener('pointerleave', () => (this.tip = null));
    this.map.on('rendercomplete', () => this.setAttribute('data-drawn', this.drawn ?? ''));
  }

  async draw() {
    const wanted = `${this.cut.by}/${this.measure.key}`;
    const places = await this.placesOf(this.cut.areas);
    if (this.#leaving.signal.aborted || wanted !== `${this.cut.by}/${this.measure.key}`) return;
    this.drawn = wanted;
    this.scale = scaleOf(this.parts, this.measure, isDark());
    this.dispatchEvent(new CustomEvent('scaled', { detail: this.scale.steps }));
    const source = this.areas.getSource();
    source.clear();
    source.addFeatures(this.parts.map((part) => this.featureOf(part, places)).filter(Boolean));
    this.seats.getSource().clear();
    this.seats.getSource().addFeatures(this.gaps.map((gap) => new this.ol.Feature({ geometry: new this.ol.geom.Point(toPlane(gap.seatLongitude, gap.seatLatitude)), gap })));
    if (!this.hasView) this.showAll();
  }

  /** Outlines by the key of a part; none for parts that are points. */
  async placesOf(kind) {
    if (kind === 'points') return null;
    this.outlines ??= {};
    this.outlines[kind] ??= outlinesOf(this.ol, kind, kind === 'counties' ? await fetchCounties() : this.topology);
    return this.outlines[kind];
  }

  featureOf(part, places) {
    const { ol } = this;
    const outline = places?.get(part.key);
    if (places && !outline) return null;
    if (!places && part.latitude === undefined) return null;
    const geometry = outline ?? new ol.geom.Point(toPlane(part.longitude, part.latitude));
    return new ol.Feature({ geometry, part });
  }

  areaStyle(feature) {
    const { ol, theme } = this;
    const part = feature.get('part');
    const number = this.measure.of(part);
    const colour = this.scale.colourOf(number);
    if (!colour) return null;
    const fill = new ol.style.Fill({ color: colour });
    const stroke = new ol.style.Stroke({ color: theme.page, width: this.cut.areas === 'states' ? 1 : 0.4 });
    if (this.cut.areas !== 'points') return new ol.style.Style({ fill, stroke });
    const most = this.scale.steps.at(-1).to;
    const radius = POINT_PIXELS.least + (POINT_PIXELS.most - POINT_PIXELS.least) * Math.sqrt(Math.min(1, number / most));
    return new ol.style.Style({ image: new ol.style.Circle({ radius, fill, stroke: new ol.style.Stroke({ color: theme.ink, width: 0.6 }) }) });
  }

  seatStyle() {
    const { ol, theme } = this;
    return new ol.style.Style({
      image: new ol.style.RegularShape({ points: 4, radius: SEAT_PIXELS, fill: new ol.style.Fill({ color: theme.preference }), stroke: new ol.style.Stroke({ color: theme.page, width: 2 }) }),
    });
  }

  recolour() {
    this.theme = readTheme();
    this.draw();
    this.map.getLayers().forEach((layer) => layer.changed());
  }

  /** Shows where nearly all parts are. */
  showAll() {
    const parts = this.parts.filter((part) => part.latitude !== undefined && part.accounts > 0);
    if (parts.length === 0) return;
    this.hasView = true;
    const [left, right] = middleOf(parts, (part) => toPlane(part.longitude, part.latitude)[0]);
    const [bottom, top] = middleOf(parts, (part) => toPlane(part.longitude, part.latitude)[1]);
    this.map.getView().fit([left, bottom, right, top], { padding: [44, 44, 44, 44], size: this.map.getSize(), minResolution: 400 });
  }

  zoom(factor) {
    const view = this.map.getView();
    view.animate({ resolution: view.getResolution() / factor, duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160 });
  }

  hover({ pixel }) {
    const feature = this.map.forEachFeatureAtPixel(pixel, (one) => (one.get('part') || one.get('gap') ? one : undefined), { layerFilter: (layer) => layer === this.areas || layer === this.seats, hitTolerance: 2 });
    const text = feature && (feature.get('gap') ? describeGap(feature.get('gap')) : describePart(feature.get('part')));
    this.tip = text ? { text, x: pixel[0], y: pixel[1] } : null;
  }

  render() {
    return html`<div class="plan-map market-map">
      <div class="plan-map-canvas" tabindex="0" role="application" aria-label="Map of the market. The table shows the same without a map." aria-describedby="market-map-keys"></div>
      <div class="map-zoom">
        <button type="button" aria-label="Zoom in" @click=${() => this.zoom(1.8)}>+</button>
        <button type="button" aria-label="Zoom out" @click=${() => this.zoom(1 / 1.8)}>−</button>
        <button type="button" aria-label="Show all" title="Show all" @click=${() => this.showAll()}>⤢</button>
      </div>
      <p id="market-map-keys" class="visually-hidden">With the map focused: arrow keys move it, plus and minus zoom.</p>
      ${this.tip ? html`<div class="map-tip" style="left:${this.tip.x}px;top:${this.tip.y}px">${this.tip.text}</div>` : nothing}
    </div>`;
  }
}

/** Geometries on the plane by the key REST gives an area. */
function outlinesOf(ol, kind, topology) {
  const features = outlineFeatures(ol, topology, kind === 'counties' ? 'counties' : 'admin1');
  return new Map(features.map((feature) => [kind === 'counties' ? feature.getId() : stateKey(feature.getProperties()), feature.getGeometry()]));
}

/** A range of a coordinate with a hundredth of all accounts below it and a hundredth above. */
function middleOf(parts, coordinate) {
  const sorted = parts.map((part) => ({ at: coordinate(part), accounts: part.accounts })).sort((a, b) => a.at - b.at);
  const all = sum(sorted.map(({ accounts }) => accounts));
  let below = 0;
  const inside = sorted.filter(({ accounts }) => {
    below += accounts;
    return below > OUTSIDE * all && below - accounts < (1 - OUTSIDE) * all;
  });
  return [inside[0].at, inside.at(-1).at];
}

function isDark() {
  return getComputedStyle(document.documentElement).getPropertyValue('--vivid').trim() === '1';
}

function describeGap(gap) {
  return [`A seat${gap.seatCity ? ` in ${gap.seatCity}, ${gap.seatState}` : ''}`, gap.team, `would reach ${plural(gap.accounts, 'account')} with ${money(gap.potentialCents)}`].filter(Boolean).join('\n');
}

customElements.define('ff-market-map', MarketMap);
