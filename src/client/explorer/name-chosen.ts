import type { Row } from "./read-rows.ts";

/** Names the chosen county on the map, over all other names, whatever its own name waits for; none for no county. */
export function nameChosen(svg: SVGSVGElement, row: Row | undefined): void {
  for (const old of svg.querySelectorAll(".chosen")) old.classList.remove("chosen");
  const at = row?.at?.map(Math.round).join(" ");
  const name = svg.querySelector<SVGElement>(`.labels :not(.helper)[data-at="${at ?? ""}"]`);
  if (!name) return;
  name.classList.add("chosen");
  // One that shows later has its place from the zoom, which may not have been fetched yet.
  if (name.matches(".later:not([transform])"))
    name.setAttribute("transform", `translate(${name.dataset.at ?? ""})`);
  name.parentElement?.append(name);
}
