import { expect } from "@playwright/test";
import { testWithHost as test } from "./lib/pages.ts";

test("a page of another origin reads data, pictures, feed and scripts, and no page of ours", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto("./");
  const script = await page
    .locator("script[type=module][src]")
    .first()
    .evaluate((element) => (element as HTMLScriptElement).src);
  await page.goto(host.show("<h1>别人的网页</h1>"));
  const read = (path: string) =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          ({ status }) => status,
          () => "refused",
        ),
      new URL(path, baseURL).href,
    );
  for (const path of [
    ...["data/counties.json", "data/counties.csv", "data/map.geojson", "data/"],
    ...["pictures/map.svg", "pictures/map.csv", "corrections.atom", script],
  ])
    expect([path, await read(path)]).toEqual([path, 200]);
  for (const path of ["./", "embed/map/"])
    expect([path, await read(path)]).toEqual([path, "refused"]);
});

for (const refusing of [false, true]) {
  const browser = refusing ? "a browser that keeps its address as it is" : "this browser";
  test(`in a frame that may run scripts and nothing else the map is alive, in ${browser}`, async ({
    page,
    host,
    baseURL,
  }) => {
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", ({ message }) => said.push(message));
    // As Safari does in a sandbox.
    if (refusing)
      await page.addInitScript(() => {
        History.prototype.replaceState = () => {
          throw new DOMException("Paths and fragments must match", "SecurityError");
        };
      });
    const address = new URL("./embed/map/?layer=pairing", baseURL).href;
    await page.goto(
      host.show(
        `<iframe src="${address}" sandbox="allow-scripts" width="1000" height="900"></iframe>`,
      ),
    );
    const map = page.frameLocator("iframe");
    await expect(map.locator("input[name=layer]:checked")).toHaveValue("pairing");
    await map.locator('a[data-county="yangxi"]').first().click();
    await expect(map.locator(".card h2")).toHaveText("阳西县");
    // What is fetched later comes as well: the search, and the zoom.
    await map.getByRole("combobox", { name: "找我的县" }).fill("lianjiang");
    await map.getByRole("option", { name: "廉江市 湛江市" }).click();
    await expect(map.locator(".card h2")).toHaveText("廉江市");
    await map.getByRole("button", { name: "放大" }).click();
    await expect(map.locator("svg[data-map] .zoomed")).toHaveAttribute("transform", /scale/u);
    expect(said).toEqual([]);
  });
}
