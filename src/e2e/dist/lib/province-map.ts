import { pageAt, type Build } from "./builds.ts";
import { all, attribute, type Element } from "./dom.ts";

/** A drawn unit of the map on the home page. */
export interface DrawnUnit {
  readonly element: Element;
  readonly adcode: string;
  readonly status: string | undefined;
}

/** The map of the home page: the markup that other programs may rely on. */
export function provinceMapOf(build: Build): { svg: Element; units: readonly DrawnUnit[] } {
  const home = pageAt(build, "/");
  const maps = all(home.document, "svg").filter(
    (svg) => attribute(svg, "data-map") === "guangdong",
  );
  const [svg] = maps;
  if (svg === undefined || maps.length > 1)
    throw new Error(`the home page has ${maps.length} maps`);
  const units = all(svg).flatMap((element) => {
    const adcode = attribute(element, "data-adcode");
    return adcode === undefined
      ? []
      : [{ element, adcode, status: attribute(element, "data-status") }];
  });
  return { svg, units };
}
