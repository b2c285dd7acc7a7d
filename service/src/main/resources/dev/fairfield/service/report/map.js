// The map: one team at a time, under the plan or today, one rep in focus if wished.

const NO_OWNER = -1;
const OWNER_LEFT = -2;
const UNOWNED_COLOUR = '#8b8f96';
const PAN_PIXELS = 80;
const ZOOM_STEP = 1.5;

class TerritoryMap {
  constructor(plan, topology) {
    this.plan = plan;
    this.context = topojson.feature(topology, topology.objects.context).features;
    const features = [...topojson.feature(topology, topology.objects.admin1).features, ...this.context];
    echarts.registerMap('basemap', { geoJSON: { type: 'FeatureCollection', features } });
    this.basemapBox = featureBox(features);
    this.boxes = viewBoxes(plan);
    this.territoryByRep = territoriesByRep(plan);
    this.accountsByTeam = plan.teams.map((_, team) => accountsOf(plan, team));
    this.colours = plan.teams.map((_, team) => colourReps(plan, team, this.territoryByRep, COLOUR_COUNT));
    this.state = { team: largestTeam(this.accountsByTeam), today: false, rep: null };
    this.places = new Map();
    this.moved = false;
    this.node = byId('map');
    this.chart = echarts.init(this.node, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, devicePixelRatio) });
    this.listen();
    this.redraw();
  }

  /** Facts the layers need, for the state shown now. */
  scene() {
    const { team, today, rep } = this.state;
    const { accounts } = this.plan;
    const owners = today ? accounts.previous : accounts.rep;
    return {
      ...this.state,
      rep,
      plan: this.plan,
      theme: this.theme,
      territoryByRep: this.territoryByRep,
      members: [...this.colours[team].keys()].sort((a, b) => a - b),
      accounts: this.accountsByTeam[team],
      largePotentialCents: this.largePotential(),
      ownerOf: (account) => owners[account],
      colourOf: (owner) => this.colourOf(owner),
    };
  }

  largePotential() {
    const order = this.accountsByTeam[this.state.team];
    const large = order[Math.floor(order.length * 0.005)];
    return large === undefined ? 1 : Math.max(1, this.plan.accounts.potentialCents[large]);
  }

  /** Colour of an owner; owners of another team and absent owners are grey. */
  colourOf(owner) {
    const colour = this.colours[this.state.team].get(owner);
    return colour === undefined ? UNOWNED_COLOUR : this.theme.reps[colour];
  }

  /** Draws everything anew, e.g. when the colours of the page or its size change. */
  redraw() {
    this.theme = readTheme();
    this.chart.resize();
    const view = this.moved && !onPaper.active ? {} : this.viewOf(this.boxes.focus);
    const names = this.context.map((feature) => feature.properties.name);
    this.chart.setOption({
      animation: false,
      tooltip: tooltip(this.theme, (params) => this.describe(params)),
      geo: geoComponent(this.theme, names, view),
    });
    this.update();
  }

  /** Draws what depends on team, time and rep. */
  update() {
    const scene = this.scene();
    const layers = [territoryLayer(scene), ...accountLayers(scene)];
    this.chart.setOption({ series: [...layers, homeLayer(scene, (rep) => this.places.get(rep) || 'right')] });
    this.placeLabels();
    this.drawLegend(scene);
    this.announce(scene);
  }

  placeLabels() {
    const scene = this.scene();
    const pen = (this.pen ||= document.createElement('canvas').getContext('2d'));
    pen.font = LABEL_FONT;
    const pixelOf = (rep) => this.chart.convertToPixel('geo', [this.plan.reps[rep].lon, this.plan.reps[rep].lat]);
    const widthOf = (rep) => pen.measureText(this.plan.reps[rep].name).width;
    this.places = labelPlaces(scene.members, pixelOf, widthOf);
    this.chart.setOption({ series: [homeLayer(scene, (rep) => this.places.get(rep))] });
  }

  viewOf(box) {
    return fitView(box, this.basemapBox, { width: this.chart.getWidth(), height: this.chart.getHeight() });
  }

  show(box) {
    this.moved = box !== this.boxes.focus;
    this.chart.setOption({ geo: this.viewOf(box) });
    this.placeLabels();
  }

  pan(dx, dy) {
    this.chart.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, dx, dy });
  }

  zoom(factor, x = this.chart.getWidth() / 2, y = this.chart.getHeight() / 2) {
    const about = { originX: x, originY: y };
    this.chart.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, zoom: factor, ...about });
  }

  /** Puts one rep into focus, or takes the focus away; changes the team if need be. */
  choose(rep) {
    const { state } = this;
    state.rep = rep === state.rep ? null : rep;
    if (state.rep !== null) state.team = this.plan.reps[rep].team;
    this.changed();
  }

  changed() {
    this.update();
    drawMapSwitches(this);
    markChosenRow(this.state.rep);
  }

  listen() {
    this.chart.on('click', (event) => this.clicked(event));
    this.chart.getZr().on('dblclick', (event) => this.zoom(ZOOM_STEP, event.offsetX, event.offsetY));
    let waiting = 0;
    this.chart.on('georoam', () => {
      this.moved = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => this.placeLabels(), 120);
    });
    this.node.addEventListener('wheel', leavePageScrolling, { capture: true, passive: true });
    this.node.addEventListener('keydown', (event) => this.keyPressed(event));
    new ResizeObserver(() => onPaper.active || this.redraw()).observe(this.node);
  }

  clicked({ seriesId, value }) {
    if (seriesId === 'homes' || seriesId === 'territories') this.choose(value[2]);
  }

  keyPressed(event) {
    const actions = {
      ArrowLeft: () => this.pan(PAN_PIXELS, 0),
      ArrowRight: () => this.pan(-PAN_PIXELS, 0),
      ArrowUp: () => this.pan(0, PAN_PIXELS),
      ArrowDown: () => this.pan(0, -PAN_PIXELS),
      '+': () => this.zoom(ZOOM_STEP),
      '=': () => this.zoom(ZOOM_STEP),
      '-': () => this.zoom(1 / ZOOM_STEP),
      0: () => this.show(this.boxes.focus),
      Escape: () => this.state.rep !== null && this.choose(this.state.rep),
    };
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  }

  describe({ seriesId, value }) {
    if (seriesId === 'accounts') return tooltipText(this.describeAccount(value[2]));
    return tooltipText(this.describeRep(this.plan.reps[value[2]]));
  }

  describeAccount(account) {
    const { name, city, rep, previous, potentialCents } = this.plan.accounts;
    const lines = [name[account], city[account], `Potential ${money(potentialCents[account])} a year`];
    lines.push(`Rep: ${this.ownerName(rep[account])}`);
    if (previous[account] !== rep[account]) lines.push(`Before: ${this.ownerName(previous[account])}`);
    return lines.filter(Boolean).join('\n');
  }

  describeRep(rep) {
    const held = `${plural(rep.accounts, 'account')}, ${money(rep.potentialCents)} potential`;
    return `${rep.name}\n${held}\nIndex ${grouped(rep.index, 2)} (today ${grouped(rep.indexToday, 2)})`;
  }

  ownerName(owner) {
    if (owner === NO_OWNER) return 'nobody';
    return owner === OWNER_LEFT ? 'someone who has left' : this.plan.reps[owner].name;
  }

  drawLegend(scene) {
    const byName = [...scene.members].sort((a, b) => compare(this.plan.reps[a].name, this.plan.reps[b].name));
    byId('legend').replaceChildren(...byName.map((rep) => this.legendEntry(scene, rep)));
    const when = scene.today ? 'today' : 'under the plan';
    byId('legend-heading').textContent = `Reps and their index ${when}`;
  }

  legendEntry(scene, rep) {
    const { name, index, indexToday } = this.plan.reps[rep];
    const button = element('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(scene.rep === rep));
    button.addEventListener('click', () => this.chooseFromLegend(rep));
    const swatch = element('span', 'swatch');
    swatch.style.backgroundColor = this.colourOf(rep);
    const figure = grouped(scene.today ? indexToday : index, 2);
    button.append(swatch, element('span', 'name', name), element('span', '', figure));
    const item = element('li');
    item.append(button);
    return item;
  }

  chooseFromLegend(rep) {
    const position = [...byId('legend').querySelectorAll('button')].indexOf(document.activeElement);
    this.choose(rep);
    if (position >= 0) byId('legend').querySelectorAll('button')[position].focus({ preventScroll: true });
  }

  announce(scene) {
    const team = teamName(this.plan, scene.team);
    const time = scene.today ? 'today’s owners' : 'owners under the plan';
    const rep = scene.rep === null ? null : this.plan.reps[scene.rep];
    const overview = `${team}: ${plural(scene.accounts.length, 'account')}, ${plural(scene.members.length, 'rep')}, ${time}.`;
    const orphans = scene.today ? scene.accounts.filter((account) => scene.ownerOf(account) < 0).length : 0;
    const grey = orphans > 0 ? ` Grey: ${plural(orphans, 'account')} without a present owner.` : '';
    const chosen = rep && (scene.today ? `${rep.name} today: index ${grouped(rep.indexToday, 2)}.` : repSentence(rep));
    byId('map-state').textContent = chosen || overview + grey;
    this.node.setAttribute('aria-label', `Map of accounts and territories. ${overview}`);
  }
}

function repSentence(rep) {
  const held = `${plural(rep.accounts, 'account')}, ${money(rep.potentialCents)} potential, index ${grouped(rep.index, 2)}`;
  const moves = `${whole(rep.movedIn)} in and ${whole(rep.movedOut)} out`;
  return `${rep.name}: ${held}, ${moves}, ${whole(rep.travelHours)} travel hours a year.`;
}

/** The wheel scrolls the page unless Ctrl or ⌘ is held. */
function leavePageScrolling(event) {
  if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
}

function territoriesByRep(plan) {
  const repById = new Map(plan.reps.map((rep, index) => [rep.repId, index]));
  const found = plan.territories.features.filter((feature) => repById.has(feature.properties.repId));
  return new Map(found.map((feature) => [repById.get(feature.properties.repId), feature.geometry]));
}

/** Positions of a team's accounts, largest first so that small dots lie on top. */
function accountsOf(plan, team) {
  const { potentialCents } = plan.accounts;
  return plan.accounts.team
    .map((value, account) => (value === team ? account : -1))
    .filter((account) => account >= 0)
    .sort((a, b) => potentialCents[b] - potentialCents[a] || a - b);
}

function largestTeam(accountsByTeam) {
  const sizes = accountsByTeam.map((accounts) => accounts.length);
  return sizes.indexOf(Math.max(...sizes));
}

/** Buttons above the map; drawn anew so that the pressed one is right. */
function drawMapSwitches(map) {
  const { state, plan } = map;
  const teams = plan.teams.map((_, team) => ({
    label: teamName(plan, team),
    pressed: state.team === team,
    act: () => Object.assign(state, { team, rep: null }),
  }));
  const times = [false, true].map((today) => ({
    label: today ? 'Today' : 'Plan',
    pressed: state.today === today,
    act: () => Object.assign(state, { today }),
  }));
  drawSwitch(byId('team-switch'), teams.length > 1 ? teams : [], map);
  drawSwitch(byId('time-switch'), times, map);
}

function drawSwitch(container, choices, map) {
  const position = [...container.children].indexOf(document.activeElement);
  container.replaceChildren(...choices.map((choice) => switchButton(choice, map)));
  if (position >= 0) container.children[position].focus();
}

function switchButton({ label, pressed, act }, map) {
  const button = element('button', '', label);
  button.type = 'button';
  button.setAttribute('aria-pressed', String(pressed));
  button.addEventListener('click', () => {
    act();
    map.changed();
  });
  return button;
}

/** Zoom and view buttons; drawn once. */
function drawMapButtons(map) {
  const buttons = [
    ['+', 'Zoom in', () => map.zoom(ZOOM_STEP)],
    ['−', 'Zoom out', () => map.zoom(1 / ZOOM_STEP)],
    ['Reset view', 'Show where nearly all accounts are', () => map.show(map.boxes.focus)],
    ['All accounts', 'Show every account, also far ones', () => map.show(map.boxes.all)],
  ];
  byId('map-buttons').replaceChildren(
    ...buttons.map(([label, name, act]) => {
      const button = element('button', '', label);
      button.type = 'button';
      button.title = name;
      if (label.length === 1) button.setAttribute('aria-label', name);
      button.addEventListener('click', act);
      return button;
    }),
  );
}
