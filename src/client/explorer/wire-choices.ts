import { changeState, onState } from "./address.ts";
import { LAYERS } from "./map-state.ts";

/** The radio buttons of the layers and the two lists: they change the address, and show what it says. */
export function wireChoices(root: HTMLElement): void {
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
