// OpenLayers, for moving about on maps: one bundled file that leaves its names in window.ol.

let loading = null;

/** Has the file fetched, to be run later: it is large, and a first picture needs none of it. */
export function fetchOpenLayers() {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'script', href: import.meta.resolve('ol') });
  document.head.append(link);
}

/** The library; the same for every caller. */
export function loadOpenLayers() {
  loading ??= new Promise((ready, failed) => {
    const script = document.createElement('script');
    script.src = import.meta.resolve('ol');
    script.addEventListener('load', () => ready(window.ol));
    script.addEventListener('error', () => failed(new Error('The map library cannot be loaded.')));
    document.head.append(script);
  });
  return loading;
}
