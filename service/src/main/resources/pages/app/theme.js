// Light, dark, or as the screen is; remembered in this browser.

import { THEME_EVENT } from '../shared/theme.js';

const KEY = 'fairfield.theme';
const MEDIA = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' };

/** 'auto', 'light' or 'dark'. */
export function chosenTheme() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in MEDIA ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

/** Changes the theme now and for later visits. */
export function chooseTheme(theme) {
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows the theme until it is closed.
  }
  document.getElementById('dark-tokens').media = MEDIA[theme];
  window.dispatchEvent(new Event(THEME_EVENT));
}
