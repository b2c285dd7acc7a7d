// OpenLayers, loaded when the first map is drawn: one bundled file that leaves its names in window.ol.

let loading = null;

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
