import { expect, it } from "vitest";
import { formatDay } from "./format-day.ts";

it("writes the day of the reader's own calendar, two digits for month and day", () => {
  expect(formatDay(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
  expect(formatDay(new Date(2026, 10, 24, 23, 59))).toBe("2026-11-24");
});
