// OpenLayers, for moving about on maps: one bundled file that leaves its names in window.ol.

let loading = null;

/** Has the browser keep the file, to be run later: it is large, and a first picture needs none of it. */
export function fetchOpenLayers() {
  fetch(import.meta.resolve('ol'), { priority: 'low' }).then((file) => file.arrayBuffer()).catch(() => {});
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
