/**
 * Two counties side by side: rows of the table of all, shown as columns. The address owns which: `?a=jiaoling&b=yangxi`.
 * What it names that is no county is told; a single one stands alone, and without any the table stands as it is.
 */
class CompareCounties extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector("table");
    const body = table?.tBodies[0];
    const status = this.querySelector("[role=status]");
    if (!table || !body || !status) return;
    const rows = [...body.rows];
    const selects = [...this.querySelectorAll("select")];
    const whole = document.title;
    const { pair = "", absent = "", same = "" } = this.dataset;
    // Without the Chinese name that may stand beside it.
    const nameOf = (row: HTMLTableRowElement) =>
      row.querySelector("th a")?.firstChild?.textContent?.trim() ?? "";
    const rowOf = (id: string) => rows.find((row) => row.dataset.county === id);

    const show = (): void => {
      const given = new URLSearchParams(location.search);
      const ids = selects.map(({ name }) => given.get(name) ?? "");
      const chosen = [...new Set(ids)].flatMap((id) => rowOf(id) ?? []);
      for (const [at, select] of selects.entries()) {
        const id = ids[at] ?? "";
        select.value = rowOf(id) ? id : "";
      }
      const isPair = chosen.length > 0;
      table.toggleAttribute("data-pair", isPair);
      for (const row of rows) row.hidden = isPair && !chosen.includes(row);
      body.append(...(isPair ? chosen : rows));
      // Only what is cited here, not what the other sixty rest on.
      for (const item of document.querySelectorAll<HTMLElement>(".sources li")) {
        const marks = [...document.querySelectorAll(`.cite a[href="#${item.id}"]`)];
        item.hidden = marks.every((mark) => mark.closest("[hidden]"));
      }
      const lost = ids.filter((id) => id !== "" && !rowOf(id));
      status.textContent = lost.map((id) => absent.replace("{id}", () => id)).join("");
      if (ids[0] && ids[0] === ids[1] && isPair) status.textContent = same;
      const [a, b] = chosen.map(nameOf);
      const title =
        a && b
          ? whole.replace(/^[^·]*(?= ·)/u, () =>
              pair.replace("{a}", () => a).replace("{b}", () => b),
            )
          : whole;
      document.title = title;
      // The same at the foot of what is printed.
      const printed = document.querySelector(".print-end")?.firstChild;
      if (printed) printed.textContent = title;
    };

    this.addEventListener("change", () => {
      const url = new URL(location.href);
      for (const { name, value } of selects) {
        if (value) url.searchParams.set(name, value);
        else url.searchParams.delete(name);
      }
      history.pushState(null, "", url);
      show();
    });
    addEventListener("popstate", show);
    show();
  }
}

customElements.define("compare-counties", CompareCounties);
