import { lightCounties } from "../explorer/map-drawing.ts";
import { changeState, onState } from "../explorer/map-state.ts";
import { countiesOf, drawOption, fetchIndex } from "./search-index.ts";
import { nameOf, type Place, readQuery, type SearchIndex, searchPlaces } from "./search-places.ts";

/** Milliseconds without a letter until what was found is announced: each letter finds something else. */
const PAUSE = 600;

/** Tells those who hear the page what a search found, once the reader pauses. */
class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(text: string): void {
    this.#region.textContent = "";
    this.stop();
    this.#timer = setTimeout(() => {
      this.#region.textContent = text;
    }, PAUSE);
  }

  /** Keeps back what has not been said yet. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Options shown at once: a prefecture and the counties of any of ours. */
const MOST = 8;

/** The elements of the page that the search lives in. */
interface SearchParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Stands in the list's place when nothing is found. */
  readonly none: HTMLElement;
  /** A live region; its data hold the words: `found` and `more`, with {n} for a number, {most} for `MOST`. */
  readonly said: HTMLElement;
  readonly index: SearchIndex;
  /** Where paths of the index begin. */
  readonly base: URL;
  /** Whether a place is chosen on the page's map: else its page is opened, as that of all else. */
  readonly picks: boolean;
  /** Where pages open. */
  readonly target: string;
}

/** The combobox after the WAI-ARIA pattern: focus stays in the input, the list's active option is pointed at. */
class SearchBox {
  readonly #parts: SearchParts;
  readonly #announcer: Announcer;
  #found: readonly Place[] = [];
  #active = -1;
  #chosen: Place | null = null;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#announcer = new Announcer(parts.said);
    const { input, list, none } = parts;
    // Said only when it is so: in the page it would be read by whoever reads text alone.
    none.prepend(none.dataset.none ?? "");
    input.addEventListener("input", () => {
      this.#chosen = null;
      this.#open();
    });
    input.addEventListener("keydown", (event) => {
      this.#press(event);
    });
    input.addEventListener("click", () => {
      if (!this.#isOpen) this.#open();
    });
    for (const box of [input, none]) {
      box.addEventListener("focusout", ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && none.contains(relatedTarget))) this.#close();
      });
    }
    // Else the focus would leave the input, and the list close before it is clicked.
    for (const type of ["pointerdown", "mousedown"]) {
      list.parentElement?.addEventListener(type, (event) => {
        event.preventDefault();
      });
    }
    list.addEventListener("pointermove", (event) => {
      const index = this.#indexAt(event);
      if (event.pointerType === "mouse" && index !== this.#active) this.#point(index);
    });
    list.addEventListener("click", (event) => {
      this.#choose(this.#indexAt(event));
    });
    onState((state) => {
      // What was typed is left alone while it is typed; else it must not name what is not chosen.
      const { kind, id } = this.#chosen ?? {};
      const stands =
        kind === "county" || kind === "prefecture"
          ? state[kind] === id
          : state.county === null || document.activeElement === input;
      if (stands) return;
      this.#chosen = null;
      input.value = "";
    });
    // What was typed before the script came, and entered.
    if (document.activeElement === input) this.#open();
    if (input.closest("[data-entered]")) this.#choose(0);
  }

  get #isOpen(): boolean {
    return !this.#parts.list.hidden || !this.#parts.none.hidden;
  }

  #indexAt({ target }: Event): number {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? [...this.#parts.list.children].indexOf(option) : -1;
  }

  /** Shows what the text of the input finds; nothing for no text. */
  #open(): void {
    const { input, list, none, said, index } = this.#parts;
    if (input.value.trim() === "") {
      this.#close();
      return;
    }
    const { entries } = index;
    const query = readQuery(input.value, index);
    this.#found = searchPlaces(query, entries);
    const { found = "", more = "" } = said.dataset;
    const options = this.#found.slice(0, MOST).map((place) => drawOption(place, query, index));
    for (const [index, option] of options.entries()) option.id = `${list.id}-${index}`;
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    none.hidden = !list.hidden;
    input.setAttribute("aria-expanded", String(!list.hidden));
    this.#point(-1);
    const count = this.#found.length;
    const words = count > MOST ? more : count > 0 ? found : none.textContent.trim();
    this.#announcer.say(words.replace("{n}", String(count)).replace("{most}", String(MOST)));
  }

  #close(): void {
    const { input, list, none } = this.#parts;
    if (!this.#isOpen) return;
    list.hidden = none.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    this.#active = -1;
    lightCounties([]);
    this.#announcer.stop();
  }

  /** Makes an option the active one, or none (-1), and lights what it means on the map, or all that was found. */
  #point(index: number): void {
    const { input, list } = this.#parts;
    const options = [...list.children];
    for (const [at, option] of options.entries())
      option.setAttribute("aria-selected", String(at === index));
    this.#active = index;
    const option = options[index];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    const place = this.#found[index];
    const lit = place ? [place] : this.#found;
    lightCounties(lit.flatMap((one) => countiesOf(one, this.#parts.index.entries)));
  }

  #choose(index: number): void {
    const place = this.#found[index];
    if (!place) return;
    const { input, base, picks, target } = this.#parts;
    const { kind, id, path } = place;
    this.#close();
    if (!picks || (kind !== "county" && kind !== "prefecture")) {
      open(new URL(path.slice(1), base), target);
      return;
    }
    this.#chosen = place;
    input.value = nameOf(place, this.#parts.index);
    changeState(
      kind === "county" ? { county: id } : { county: null, prefecture: id, kind: null },
      "elsewhere",
    );
  }

  #press(event: KeyboardEvent): void {
    // While characters are put together every key is the input method's; Safari tells of its last one by 229 alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229) return;
    const { input, list } = this.#parts;
    const wasOpen = this.#isOpen;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        const down = event.key === "ArrowDown";
        if (event.altKey && !down) this.#close();
        else if (!wasOpen) this.#open();
        const { length } = list.hidden ? [] : list.children;
        if (!event.altKey && length > 0) {
          const from = this.#active < 0 && !down ? 0 : this.#active;
          this.#point((from + (down ? 1 : -1) + length) % length);
          list.children[this.#active]?.scrollIntoView({ block: "nearest" });
        }
        break;
      }
      case "Enter":
        if (!wasOpen || list.hidden) return;
        this.#choose(Math.max(0, this.#active));
        break;
      case "Escape":
        if (!wasOpen && input.value === "") {
          // A field that opened over the page's head closes with it.
          if (!this.#parts.picks) input.blur();
          return;
        }
        if (wasOpen) this.#close();
        else input.value = "";
        // What else listens for Escape has nothing to do with this one.
        event.stopPropagation();
        break;
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        // These move in the text.
        if (wasOpen) this.#point(-1);
        return;
      default:
        return;
    }
    event.preventDefault();
  }
}

/** Fetches the index and makes a field search; throws where the index does not come. */
export async function openSearch(search: HTMLElement): Promise<void> {
  const { index: address = "", picks, target = "_self" } = search.dataset;
  const index = await fetchIndex(address);
  const input = search.querySelector("input");
  const list = search.querySelector<HTMLElement>('[role="listbox"]');
  const none = search.querySelector<HTMLElement>(".none");
  const said = search.querySelector<HTMLElement>("[aria-live]");
  if (!input || !list || !none || !said) return;
  const base = new URL("..", new URL(address, location.href));
  new SearchBox({ ...{ input, list, none, said, index, base }, picks: picks === "", target });
  search.dataset.ready = "";
}
