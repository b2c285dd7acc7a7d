// Who reads the pages, and what that role may do.

import { getJson, postJson } from './api.js';

const ROLES = ['VIEWER', 'ANALYST', 'PLANNER', 'ADMIN'];
const ROLE_WORDS = { VIEWER: 'Viewer', ANALYST: 'Analyst', PLANNER: 'Planner', ADMIN: 'Admin' };

/** { name, role, readsRepFigures }; set by enter() before any page is drawn. */
export const caller = { name: '', role: 'VIEWER', readsRepFigures: false };

/** Asks who is logged in; whoever is not comes to the login page. */
export async function enter() {
  Object.assign(caller, await getJson('/v1/me'));
}

export function may(role) {
  return ROLES.indexOf(caller.role) >= ROLES.indexOf(role);
}

/** Why a control is out of reach, for its title; blank when it is not. */
export function refusalFor(role) {
  return may(role) ? '' : `This needs the role ${ROLE_WORDS[role]}; you are ${ROLE_WORDS[caller.role]}. Ask an admin.`;
}

export function roleWord(role = caller.role) {
  return ROLE_WORDS[role] ?? role;
}

/** Ends the session and shows the login page. */
export async function leave() {
  await postJson('/logout', undefined, { headers: { Accept: '*/*' } }).catch(() => {});
  location.assign('/login');
}
