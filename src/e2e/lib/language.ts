/*
 * Whether a page speaks one language. Runs in the page, and uses nothing but the page.
 */

/**
 * Runs in a page of the language of `src/i18n/testing/pseudo.ts`: what a reader sees or hears that is in no catalogue of
 * words, nor in the data: text and labels with a letter that has no accent, or with Chinese that is not marked as such.
 * Not counted are code, addresses, the names of files and formats, and what stands in another language's `lang`.
 */
export function findForeignText(): string[] {
  const own = document.documentElement.lang;
  const LABELS = [
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "label",
    "aria-valuetext",
    "content",
  ];
  const METAS =
    "meta[name=description], meta[property='og:title'], meta[property='og:description']";
  const findings = new Set<string>();

  function judge(text: string, where: string): void {
    const words = text.replaceAll(
      /https?:\/\/\S+|\{[\w-]+\}|\b(?:CSV|(?:GEO|TOPO)?JSON|SVG|PNG)\b/gu,
      "",
    );
    const found = /[A-Za-z]+|\p{Script=Han}+|[\u3000-\u303f\uff00-\uff65]/u.exec(words);
    if (found) findings.add(`${where}: ${words.replaceAll(/\s+/gu, " ").trim().slice(0, 120)}`);
  }

  function walk(node: Node, where: string): void {
    if (node instanceof Text) {
      judge(node.data, where);
      return;
    }
    if (node instanceof Element) {
      if (node.matches("script, style, code, pre, [translate='no']")) return;
      if (node.hasAttribute("lang") && node.getAttribute("lang") !== own) return;
      const name = node.localName + [...node.classList].map((one) => `.${one}`).join("");
      for (const label of LABELS)
        if (node.hasAttribute(label)) judge(node.getAttribute(label) ?? "", `${name}[${label}]`);
      for (const child of node.childNodes)
        walk(child, `${where} ${name}`.split(" ").slice(-2).join(" "));
      if (node instanceof HTMLTemplateElement) walk(node.content, name);
    } else for (const child of node.childNodes) walk(child, where);
  }

  walk(document.body, "");
  judge(document.title, "title");
  for (const meta of document.querySelectorAll(METAS))
    judge(meta.getAttribute("content") ?? "", meta.outerHTML.slice(0, 40));
  return [...findings];
}
