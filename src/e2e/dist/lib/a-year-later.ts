/** Preloaded into a build: its clock is a year and some hours ahead. */
const AHEAD = 400.3 * 24 * 60 * 60 * 1000;
const now: () => number = Date.now.bind(Date);
const later = (): number => now() + AHEAD;

globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[], made) =>
    Reflect.construct(target, given.length === 0 ? [later()] : given, made) as Date,
  get: (target, key, receiver): unknown =>
    key === "now" ? later : Reflect.get(target, key, receiver),
});

export {};
