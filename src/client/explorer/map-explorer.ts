import { outlineCounties } from "../light-counties.ts";
import { changeState, currentState, followAddress, onState } from "./address.ts";
import { adoptTitles } from "./adopt-titles.ts";
import { Card } from "./card.ts";
import type { MapState } from "./map-state.ts";
import { makeTabStop } from "./move-focus.ts";
import { loadZoom, revealAt } from "./load-zoom.ts";
import { MapSight } from "./map-sight.ts";
import { nameChosen } from "./name-county.ts";
import { findParts, type Parts } from "./parts.ts";
import { isWithin, readRows, type Row } from "./read-rows.ts";
import { lineOf, Tooltip } from "./tooltip.ts";
import { wireChoices } from "./wire-choices.ts";
import { wireKeys } from "./wire-keys.ts";
import { wirePointer } from "./wire-pointer.ts";
import { wireTable } from "./wire-table.ts";
import { wireZoom } from "./wire-zoom.ts";

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
    this.#followState(parts, rows, tooltip);
    this.dataset.ready = "";
  }

  #followState(parts: Parts, rows: readonly Row[], tooltip: Tooltip): void {
    const { svg, card, status, nobody } = parts;
    let shown = currentState();
    /** Whether the map was zoomed for a county: a step back then shows the province again. */
    let isNear = false;
    const close = (): void => {
      const closed = rows.find(({ id }) => id === shown.county);
      if (!closed) return;
      const at = document.activeElement;
      const isLost = at === document.body || card.contains(at);
      changeState({ county: null });
      // A unit without a place has no shape to go back to.
      const back = closed.link ?? this.querySelector<HTMLElement>('[role="combobox"]');
      if (isLost) back?.focus({ preventScroll: true });
    };
    const panel = new Card(this, card, close);
    document.addEventListener("keydown", ({ key, target, isComposing, defaultPrevented }) => {
      const isOurs = target === document.body || (target instanceof Node && this.contains(target));
      if (key === "Escape" && isOurs && !isComposing && !defaultPrevented) close();
    });
    const sight = new MapSight(this, parts);
    onState((state, cause) => {
      const { county, layer } = state;
      const row = rows.find(({ id }) => id === county);
      if (row) panel.show(row);
      else panel.clear();
      this.dataset.layer = layer;
      outlineCounties(svg, county === null ? [] : [county], "selected");
      nameChosen(svg, row);
      for (const one of rows) {
        if (one === row) one.link?.setAttribute("aria-current", "true");
        else one.link?.removeAttribute("aria-current");
        one.link?.classList.toggle("dim", !isWithin(one, state));
      }
      if (row?.link) makeTabStop(rows, row);
      const at = row?.at;
      const isFar = cause === "arrival" || cause === "elsewhere";
      // A prefecture that is chosen is what the map is zoomed to.
      if (at && isFar && state.prefecture === null) {
        isNear = true;
        void loadZoom(svg).then((zoom) => {
          zoom?.showPlace(at);
        });
      } else if (at && county !== shown.county) void revealAt(svg, at);
      else if (isNear && cause === "history" && county === null && state.prefecture === null) {
        isNear = false;
        void loadZoom(svg).then((zoom) => {
          zoom?.reset();
        });
      }
      const isPointed = county !== null && county === tooltip.county;
      if (layer !== shown.layer || (county !== shown.county && !isPointed)) tooltip.hide();
      nobody.hidden = rows.some((one) => isWithin(one, state));
      nobody.textContent = nobody.hidden ? "" : (nobody.dataset.text ?? "");
      for (const panel of this.querySelectorAll<HTMLElement>("[data-panel]"))
        panel.hidden = panel.dataset.panel !== layer;
      const said = this.#describe(state, shown, rows, status.dataset);
      if (said !== "") status.textContent = said;
      shown = state;
      sight.follow(state, cause, row?.link);
    });
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
  }

  /** What a change means for those who hear the page: each thing that changed, in a sentence. */
  #describe(now: MapState, before: MapState, rows: readonly Row[], words: DOMStringMap): string {
    const row = rows.find(({ id }) => id === now.county);
    const parts: (string | undefined)[] = [];
    if (now.layer !== before.layer)
      parts.push(this.querySelector(`[data-panel="${now.layer}"] p`)?.textContent.trim());
    if (now.county !== before.county)
      parts.push(
        row
          ? `${words.selected ?? ""}${row.name}，${row.parent}。${lineOf(row, now)}`
          : words.cleared,
      );
    if (now.prefecture !== before.prefecture || now.kind !== before.kind) {
      const count = rows.filter((one) => isWithin(one, now)).length;
      parts.push(words.shown?.replace("{n}", String(count)));
    }
    return parts.filter(Boolean).join(" ");
  }
}

customElements.define("map-explorer", MapExplorer);
