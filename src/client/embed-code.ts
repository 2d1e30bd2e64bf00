/** The `type` of the messages by which the embedded map tells its height. Part of the public contract. */
export const HEIGHT_MESSAGE = "county-assistance-atlas:height";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "<": "&lt;",
  ">": "&gt;",
};
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&"<>]/gu, (character) => ESCAPES[character] ?? character);

/**
 * What an editor pastes into another page to show the map there: a frame, and a script that gives it
 * the height of what is in it. The script heeds our frames alone: a message counts by the window it
 * comes from, and its number must be one. Pasted twice, it does the same twice, which harms nothing.
 * @param address absolute, of /embed/map/ with the state to show
 * @param title what the frame is called for those who hear the page
 */
export function formatSnippet(address: string, title: string): string {
  return `<iframe data-county-map src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="640" style="border: none" loading="lazy"></iframe>
<script>
addEventListener("message", function (event) {
  var data = event.data;
  if (!data || data.type !== "${HEIGHT_MESSAGE}" || typeof data.height !== "number") return;
  document.querySelectorAll("iframe[data-county-map]").forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = data.height + "px";
  });
});
</script>`;
}
