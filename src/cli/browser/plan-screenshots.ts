/** One picture to take. */
export interface Shot {
  /** Of the page, from the site's base: `/counties/`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  /** The whole page, however long, or what the window shows. */
  readonly fullPage: boolean;
  /** Where the picture goes, in the folder of screenshots. */
  readonly fileName: string;
}

export interface ShotOptions {
  readonly paths: readonly string[];
  readonly widths: readonly number[];
  readonly schemes: readonly Shot["scheme"][];
  readonly fullPage: boolean;
}

/** Every page at every width in every scheme, in that order. */
export function planScreenshots({ paths, widths, schemes, fullPage }: ShotOptions): Shot[] {
  return paths.flatMap((path) =>
    widths.flatMap((width) =>
      schemes.map((scheme) => {
        const fileName = `${nameOf(path)}-${width}-${scheme}.png`;
        // A telephone is taller than wide, a desk's screen is not.
        return { path, width, height: width < 700 ? 780 : 900, scheme, fullPage, fileName };
      }),
    ),
  );
}

/** `/` is `home`, `/counties/lianjiang/` is `counties-lianjiang`, `/404.html` is `404`. */
function nameOf(path: string): string {
  const parts = path.replace(/\.html$/u, "").split(/[/?#]+/u);
  return parts.filter((part) => part !== "").join("-") || "home";
}
