/** A page with the same map made with a library. */
export interface Library {
  /** Of its script in `src/tools/bench/maps/`, and of its page. */
  readonly name: string;
  readonly data: "geo.json" | "topo.json";
  /** Whether it brings styles. */
  readonly css: boolean;
}

export const LIBRARIES: readonly Library[] = [
  { name: "echarts", data: "geo.json", css: false },
  { name: "d3-browser", data: "topo.json", css: false },
  { name: "leaflet", data: "geo.json", css: true },
];

/** Every page compared, by its path from the site's base. */
export const CONTENDERS: readonly { readonly name: string; readonly path: string }[] = [
  { name: "ours", path: "" },
  ...LIBRARIES.map(({ name }) => ({ name, path: `compare/${name}/` })),
  { name: "bare", path: "compare/bare/" },
];
