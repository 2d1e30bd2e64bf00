/** In `npm run dev` alone: what the check asks about the data, below the page that shows it. */

// Vite looks for these very words.
const hot = import.meta.hot;

hot?.on("data:warnings", ({ report, lang }: { report: string; lang: string }) => {
  const [summary = "", ...lines] = report.split("\n");
  const box = document.createElement("details");
  box.id = "data-warnings";
  box.lang = lang;
  box.style.cssText =
    "position: fixed; inset: auto 1rem 1rem; z-index: 99; max-height: 50vh; overflow: auto; padding: 0.5rem 1rem; color: black; background: lightyellow; border: 1px solid";
  const title = document.createElement("summary");
  title.textContent = summary;
  const text = document.createElement("pre");
  text.style.whiteSpace = "pre-wrap";
  text.textContent = lines.join("\n");
  box.append(title, text);
  document.body.append(box);
});

hot?.send("data:ask");
