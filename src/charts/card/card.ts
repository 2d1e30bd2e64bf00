import type { Shade } from "../picture/draw-map.ts";

/** What a card says largest: a number, some words, or that no source says it. */
export interface CardFact {
  /** What the number counts, or what the words answer; empty where the words say it themselves. */
  readonly label: string;
  /** `before` and `after` are the qualifier and the unit, as the source has them. */
  readonly said:
    | {
        readonly kind: "number";
        readonly before: string;
        readonly number: string;
        readonly after: string;
      }
    | { readonly kind: "words" | "unknown"; readonly text: string };
  /** The tag of what official pages alone tell; null for all else. */
  readonly tag: string | null;
}

/** How a unit is filled: as on the home page's map, or paler where the card is not about it. */
export type CardShade = Shade | "others";

/** The province on a card; paths of areas in tenths of the frame's unit, all else in its unit. */
export interface CardMap {
  readonly frame: { readonly width: number; readonly height: number };
  readonly units: readonly { readonly shade: CardShade; readonly path: string }[];
  readonly borders: string;
  readonly arcs: readonly {
    readonly path: string;
    readonly official: boolean;
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  }[];
  /** Where rings point out what the card is about. */
  readonly rings: readonly { readonly at: readonly [number, number]; readonly radius: number }[];
  /** Units far out at sea, in a box. */
  readonly inset: {
    readonly origin: readonly [number, number];
    readonly size: { readonly width: number; readonly height: number };
    readonly scale: number;
    readonly paths: readonly string[];
  } | null;
  /** That the map is a sketch. */
  readonly note: string;
}

/** A page in a picture, for those to whom its address is sent. */
export interface Card {
  /** The site's name. */
  readonly site: string;
  /** What the page is about, in a line. */
  readonly kicker: string;
  readonly name: string;
  /** One, or on the home page a few beside each other. */
  readonly facts: readonly CardFact[];
  /** What must be known to read them rightly: date, note, other claims; the most needful first. */
  readonly details: readonly string[];
  /** Where they stand: 据南方杂志社2024年5月29日报道. */
  readonly source: string;
  /** The card in words, for those who cannot see it. */
  readonly alt: string;
  readonly map: CardMap;
}
