/**
 * The parts used here of packages that ship no types, or that are installed only by the command that needs them.
 */

declare module "opencc-js/dict/TSCharacters" {
  /** Pairs separated by `|`: a traditional character, then its simplified forms, separated by blanks. */
  const characters: string;
  export default characters;
}

/** mapshaper ships no types, and is installed only where `npm run geo` needs it. */
declare module "mapshaper" {
  /** What `Mapshaper` in src/tools/geo/topology.ts describes. */
  const mapshaper: {
    readonly applyCommands: (
      commands: string,
      input: Readonly<Record<string, string>>,
    ) => Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}

declare module "echarts/charts" {
  export const LinesChart: object;
  export const ScatterChart: object;
}
declare module "echarts/components" {
  export const GeoComponent: object;
  export const TooltipComponent: object;
}
declare module "echarts/renderers" {
  export const CanvasRenderer: object;
}
declare module "echarts/core" {
  interface Chart {
    on(event: "rendered", listener: () => void): void;
    setOption(option: object): void;
  }
  export function use(parts: readonly object[]): void;
  export function registerMap(name: string, map: { geoJSON: object; specialAreas: object }): void;
  export function init(element: HTMLElement): Chart;
}
declare module "leaflet" {
  type Place = [number, number];
  interface Feature {
    readonly id?: string | number | undefined;
    readonly properties: { readonly name: string };
  }
  interface LeafletMap {
    fitBounds(bounds: object, options: object): void;
  }
  interface Layer {
    readonly feature?: Feature;
    addTo(map: LeafletMap): void;
    getBounds(): object;
    bindTooltip(text: (layer: Layer) => string, options: { sticky: boolean }): void;
  }
  export function map(element: HTMLElement, options: object): LeafletMap;
  export function geoJSON(
    data: object,
    options: { style: (feature: Feature) => object; interactive?: boolean },
  ): Layer;
  export function polyline(places: readonly Place[], options: object): Layer;
  export function marker(at: Place, options: { icon: object; interactive: boolean }): Layer;
  export function divIcon(options: { className: string; html: HTMLElement }): object;
}
