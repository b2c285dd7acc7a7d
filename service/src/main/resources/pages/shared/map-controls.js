// Buttons above the map.

import { byId, element, teamName } from './format.js';
import { ZOOM_STEP } from './map.js';

/** Switches of team and time; drawn anew so that the pressed one is right. */
export function drawMapSwitches(map) {
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
export function drawMapButtons(map) {
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
