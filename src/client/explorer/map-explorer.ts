import { outlineCounties } from "../light-counties.ts";
import { changeState, currentState, followAddress, onState } from "./address.ts";
import { adoptTitles } from "./adopt-titles.ts";
import { Card } from "./card.ts";
import { findParts, type Parts } from "./parts.ts";
import { readRows, type Row } from "./read-rows.ts";
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
    const tooltip = new Tooltip(parts.tooltip);
    adoptTitles(parts.svg);
    wirePointer(parts.svg, rows, tooltip);
    wireKeys(parts.svg, rows, tooltip);
    wireChoices(this);
    wireZoom(this, parts, tooltip);
    wireTable(parts.table, rows);
    this.#followState(parts, rows, tooltip);
    this.dataset.ready = "";
  }

  #followState({ svg, card, status }: Parts, rows: readonly Row[], tooltip: Tooltip): void {
    const panel = new Card(this, card, () => {
      changeState({ county: null });
      rows.find(({ link }) => link?.getAttribute("tabindex") === "0")?.link?.focus();
    });
    let shown = currentState();
    onState((state) => {
      const { county, prefecture, kind, layer } = state;
      const row = rows.find(({ id }) => id === county);
      if (row) panel.show(row);
      else panel.clear();
      outlineCounties(county === null ? [] : [county], "selected");
      for (const { id, link, prefecture: parent, kind: own } of rows) {
        if (id === county) link?.setAttribute("aria-current", "true");
        else link?.removeAttribute("aria-current");
        const isOut = (prefecture ?? parent) !== parent || (kind ?? own) !== own;
        link?.classList.toggle("dim", isOut);
      }
      svg.classList.toggle("narrowed", prefecture !== null || kind !== null);
      if (layer !== shown.layer) {
        tooltip.hide();
        status.textContent =
          this.querySelector(`.layer-panel[data-layer="${layer}"] p`)?.textContent ?? "";
      }
      if (county !== shown.county) {
        status.textContent = row
          ? `${status.dataset.selected ?? ""}${row.name}，${row.parent}。${lineOf(row, layer)}`
          : (status.dataset.cleared ?? "");
      }
      shown = state;
    });
    const known = (values: readonly (string | null)[]) =>
      new Set(values.filter((value) => value !== null));
    followAddress(
      {
        counties: known(rows.map(({ id }) => id)),
        prefectures: known(rows.map(({ prefecture }) => prefecture)),
        kinds: known(rows.map(({ kind }) => kind)),
      },
      { keepsHistory: !("embed" in this.dataset) },
    );
  }
}

customElements.define("map-explorer", MapExplorer);
