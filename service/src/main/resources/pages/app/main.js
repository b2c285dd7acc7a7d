// The start of all pages: who is here, the frame, and the page of the address.

import './parts/frame.js';
import { enter } from './session.js';
import { startRouter } from './router.js';
import { errorState } from './parts/states.js';
import { render } from 'lit';

const frame = document.querySelector('ff-frame');

async function start() {
  try {
    await enter();
    frame.ready = true;
    await frame.updateComplete;
    await startRouter(document.getElementById('main'));
  } catch (error) {
    if (error.status === 401) return;
    await frame.updateComplete;
    render(errorState(error, () => location.reload()), document.getElementById('main'));
    console.error(error);
  }
}

start();
