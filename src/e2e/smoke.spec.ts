import { expect, test } from "@playwright/test";

test("the home page stands whole, in silence, and asks no other site for anything", async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requested.push(request.url()));

  const response = await page.goto("./", { waitUntil: "networkidle" });

  expect(response?.status()).toBe(200);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator('svg[data-map="guangdong"]')).toBeVisible();
  expect(complaints).toEqual([]);
  const home = new URL(baseURL ?? "");
  const elsewhere = requested.filter((url) => {
    const { protocol, origin } = new URL(url);
    return protocol.startsWith("http") && origin !== home.origin;
  });
  expect(elsewhere).toEqual([]);
});
