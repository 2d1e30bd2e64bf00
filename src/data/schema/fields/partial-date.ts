import { z } from "zod";
import { field } from "../field.ts";

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a date such as `2023`, `2023-10` or `2024-04-28` exists in the calendar. */
export function isPartialDate(value: string): boolean {
  const match = PATTERN.exec(value);
  if (!match) return false;
  const [, year = "", month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.valueOf()) &&
    date.toISOString().startsWith(`${year}-${month}-${day}`) &&
    Number(year) >= 1900 &&
    Number(year) <= 2100
  );
}

/** A date as precisely as the source knows it: year, year-month or year-month-day. */
export const partialDate = field(
  z.string().refine(isPartialDate, { error: "date" }),
  "日期",
  "年、年月或年月日，来源知道多细就写多细，写在引号里。",
  ["2024-04-28", "2024-05", "2023"],
);
