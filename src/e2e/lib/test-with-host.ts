import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "@playwright/test";

interface Host {
  /** Serves `body` as a page of another origin, and gives its address. */
  readonly show: (body: string) => string;
}

/** A test with a web server of somebody else's: another port of 127.0.0.1. */
export const testWithHost = test.extend<{ host: Host }>({
  host: async ({}, use) => {
    let html = "";
    const server = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8").end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await use({
      show: (body) => {
        html = `<!doctype html><html lang="zh"><title>别人的网页</title><body>${body}</body></html>`;
        return `http://127.0.0.1:${port}/`;
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});
