declare global {
  interface Window {
    /** Set by installMapProbe, in pages that the bench compares: milliseconds from the start of the navigation. */
    mapPainted: Promise<number>;
  }
}

/**
 * Runs in the page, before it loads, and is sent as text, so that it may use nothing from outside itself. Looks once a
 * frame whether the map is whole: a page's own SVG once the parser is past it, a library's once its script says that it
 * has drawn (ECharts tells when the canvas is drawn; d3 and Leaflet when all shapes stand in the tree). The map counts
 * as painted when the frame after that has been painted, which is told by a message sent in it. A browser holds frames
 * back while styles are awaited, so this is never earlier than the first paint.
 */
export function installMapProbe(): void {
  window.mapPainted = new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error("no map within a minute"));
    }, 60_000);
    const isWhole = (): boolean => {
      const svg = document.querySelector('svg[data-map="guangdong"]');
      if (svg === null) return document.querySelector("#bench-map[data-drawn]") !== null;
      for (let node: Element | null = svg; node !== null; node = node.parentElement) {
        if (node.nextSibling !== null) return true;
      }
      return document.readyState !== "loading";
    };
    const look = (): void => {
      if (!isWhole()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
