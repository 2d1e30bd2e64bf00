import { fetchPart } from "../fetch-part.ts";

/** How far below the window the story may be when its map is fetched and drawn, so that it is there in time. */
const AHEAD = "800px";

/**
 * `<story-map>`: the map beside the story, drawn once the reader comes near it. Its room is kept by the styles; where
 * its code does not come, the story has the page to itself, as without script.
 */
class StoryMap extends HTMLElement {
  connectedCallback(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void fetchPart(() => import("./drive-story.ts")).then((part) => {
          if (part) part.driveStory(this);
          else this.closest("main")?.classList.add("plain-story");
        });
      },
      { rootMargin: AHEAD },
    );
    near.observe(this);
  }
}

customElements.define("story-map", StoryMap);
