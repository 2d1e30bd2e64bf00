/** How far below the window the story may be when its map is fetched and drawn, so that it is there in time. */
const AHEAD = "800px";

/** `<story-map>`: the map beside the story, drawn once the reader comes near it. Its room is kept by the styles. */
class StoryMap extends HTMLElement {
  connectedCallback(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        void import("./drive-story.ts").then(({ driveStory }) => {
          near.disconnect();
          if (this.dataset.ready === undefined) driveStory(this);
        });
      },
      { rootMargin: AHEAD },
    );
    near.observe(this);
  }
}

customElements.define("story-map", StoryMap);
