/** HTML as text that is never escaped twice, and never forgotten to be. */
import { escapeMarkup } from "../../data/values.ts";

/** A piece of HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, lists are joined, `false` and `undefined` are left out. */
export type Content = Html | string | number | false | undefined | readonly Content[];

function render(content: Content): string {
  if (content instanceof Html) return content.text;
  if (content === false || content === undefined) return "";
  if (typeof content === "object") return content.map(render).join("");
  return escapeMarkup(String(content));
}

/** A template of HTML: html`<p title="${title}">${text}</p>`. */
export const html = (strings: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(
    strings.map((part, at) => part + (at < contents.length ? render(contents[at]) : "")).join(""),
  );
