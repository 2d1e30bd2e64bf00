import type { CDPSession } from "@playwright/test";

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
} as const;

/** Bytes that came over the wire, with the heads of the answers, and how often the page asked. */
export interface Wire {
  readonly bytes: number;
  readonly requests: number;
}

/** Makes a page's network slow, without a cache, and counts what comes over it from now on. */
export async function slowNetwork(devtools: CDPSession): Promise<() => Wire> {
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  let [bytes, requests] = [0, 0];
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  return () => ({ bytes, requests });
}
