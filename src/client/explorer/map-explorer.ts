import { fetchPart } from "../fetch-part.ts";
import { countyCard, sightKeeper } from "./card.ts";
import { makeTabStop, wireKeys } from "./keys.ts";
import { labelChosen, outlineCounties } from "./map-drawing.ts";
import {
  changeState,
  currentState,
  followAddress,
  LAYERS,
  type MapState,
  onState,
} from "./map-state.ts";
import { wirePointer } from "./pointer.ts";
import { findParts, isWithin, type Parts, readRows, type Row } from "./read-page.ts";
import { Tooltip } from "./tooltip.ts";
import { chosenFollower, wireZoom } from "./zoom.ts";

/** `<map-explorer>`: makes the finished map one that is played with. All it knows it reads from the page. */
class MapExplorer extends HTMLElement {
  connectedCallback(): void {
    const parts = findParts(this);
    if (!parts) return;
    const rows = readRows(this);
    const tooltip = new Tooltip(parts.tooltip, parts.svg);
    adoptTitles(parts.svg);
    wirePointer(parts.svg, rows, tooltip);
    wireKeys(parts.svg, rows, tooltip);
    wireChoices(this);
    wireZoom(this, parts, tooltip);
    wireTable(parts.table, rows);
    followState(this, parts, rows, tooltip);
    const known = (values: readonly (string | null)[]) =>
      new Set(values.filter((value) => value !== null));
    followAddress(
      {
        counties: new Map(rows.map(({ id, prefecture, kind }) => [id, { prefecture, kind }])),
        prefectures: known(rows.map(({ prefecture }) => prefecture)),
        kinds: known(rows.map(({ kind }) => kind)),
      },
      { keepsHistory: !("embed" in this.dataset) },
    );
    this.dataset.ready = "";
  }
}

customElements.define("map-explorer", MapExplorer);

/** Shows on map, card and panels what is chosen, and tells it to those who hear the page. */
function followState(
  explorer: HTMLElement,
  parts: Parts,
  rows: readonly Row[],
  tooltip: Tooltip,
): void {
  const { svg, card, status, nobody } = parts;
  let shown = currentState();
  const close = (): void => {
    const closed = rows.find(({ id }) => id === shown.county);
    if (!closed) return;
    const at = document.activeElement;
    const isLost = at === document.body || card.contains(at);
    changeState({ county: null });
    // A unit without a place has no shape to go back to.
    const back = closed.link ?? explorer.querySelector<HTMLElement>('[role="combobox"]');
    if (isLost) back?.focus({ preventScroll: true });
  };
  const showCard = countyCard(explorer, card, close);
  document.addEventListener("keydown", ({ key, target, isComposing, defaultPrevented }) => {
    const isOurs =
      target === document.body || (target instanceof Node && explorer.contains(target));
    if (key === "Escape" && isOurs && !isComposing && !defaultPrevented) close();
  });
  const moveMap = chosenFollower(svg);
  const holdInSight = sightKeeper(explorer, parts);
  onState((state, cause) => {
    const { county, layer } = state;
    const isNew = county !== shown.county;
    const row = rows.find(({ id }) => id === county);
    const sentence = showCard(row);
    explorer.dataset.layer = layer;
    for (const one of explorer.querySelectorAll<HTMLElement>("[data-panel]"))
      one.hidden = one.dataset.panel !== layer;
    markChosen(svg, rows, row, state);
    moveMap(row, state, cause, isNew);
    const isPointed = county !== null && county === tooltip.county;
    if (layer !== shown.layer || (isNew && !isPointed)) tooltip.hide();
    nobody.hidden = rows.some((one) => isWithin(one, state));
    nobody.textContent = nobody.hidden ? "" : (nobody.dataset.text ?? "");
    const said = describeChange(explorer, state, shown, rows, sentence, status.dataset);
    if (said !== "") status.textContent = said;
    shown = state;
    holdInSight(state, cause, row?.link);
  });
}

/** What a change means for those who hear the page: each thing that changed, in a sentence. */
function describeChange(
  explorer: HTMLElement,
  now: MapState,
  before: MapState,
  rows: readonly Row[],
  sentence: string,
  words: DOMStringMap,
): string {
  const row = rows.find(({ id }) => id === now.county);
  const parts: (string | undefined)[] = [];
  if (now.layer !== before.layer)
    parts.push(explorer.querySelector(`[data-panel="${now.layer}"] p`)?.textContent.trim());
  if (now.county !== before.county)
    parts.push(
      row ? (words.selected ?? "").replace("{name}", () => row.name) + sentence : words.cleared,
    );
  if (now.prefecture !== before.prefecture || now.kind !== before.kind) {
    const count = rows.filter((one) => isWithin(one, now)).length;
    parts.push(words.shown?.replace("{n}", String(count)));
  }
  return parts.filter(Boolean).join(" ");
}

/**
 * Turns the titles that name the map and its counties without script into labels: the browser would show a title
 * beside our own tooltip.
 */
function adoptTitles(svg: SVGSVGElement): void {
  const named = [svg, ...svg.querySelectorAll<SVGAElement>("a[data-county]")];
  for (const element of named) {
    const title = element.querySelector(":scope > title");
    if (!title) continue;
    element.setAttribute("aria-label", title.textContent.trim());
    title.remove();
  }
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("aria-describedby", "map-description map-help");
}

/** The radio buttons of the layers and the two lists: they change the address, and show what it says. */
function wireChoices(root: HTMLElement): void {
  root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) {
      const layer = LAYERS.find((one) => one === target.value);
      if (layer) changeState({ layer });
    }
    if (target instanceof HTMLSelectElement) {
      const value = target.value === "" ? null : target.value;
      if (target.name === "prefecture") changeState({ prefecture: value });
      if (target.name === "kind") changeState({ kind: value });
    }
  });
  onState(({ layer, prefecture, kind }) => {
    for (const radio of root.querySelectorAll<HTMLInputElement>('input[name="layer"]')) {
      radio.checked = radio.value === layer;
    }
    const values = { prefecture, kind };
    for (const [name, value] of Object.entries(values)) {
      const list = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      if (list) list.value = value ?? "";
    }
  });
}

/** Puts the table in its place when it is first opened, and fetches what sorts and narrows it. */
function wireTable(table: HTMLDetailsElement, rows: readonly Row[]): void {
  let isFetched = false;
  const fetchIt = (): void => {
    if (!table.open) return;
    const template = table.querySelector("template");
    // The link that led to it without script goes with its template.
    if (template) table.replaceChildren(...table.querySelectorAll("summary"), template.content);
    const load = () => import("../county-table.ts");
    void fetchPart(load, table.querySelector("summary")).then((part) => {
      if (!part || isFetched) return;
      isFetched = true;
      table.removeEventListener("toggle", fetchIt);
      part.enhanceTable(table, rows);
    });
  };
  table.addEventListener("toggle", fetchIt);
  fetchIt();
}

/** Marks the chosen county on the map, and what map and table are narrowed to. */
function markChosen(
  svg: SVGSVGElement,
  rows: readonly Row[],
  chosen: Row | undefined,
  state: MapState,
): void {
  outlineCounties(svg, chosen ? [chosen.id] : [], "selected");
  labelChosen(svg, chosen);
  for (const row of rows) {
    if (row === chosen) row.link?.setAttribute("aria-current", "true");
    else row.link?.removeAttribute("aria-current");
    row.link?.classList.toggle("dim", !isWithin(row, state));
  }
  if (chosen?.link) makeTabStop(rows, chosen);
}
