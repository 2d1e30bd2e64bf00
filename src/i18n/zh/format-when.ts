import type { When } from "../../data/schema/fields/when.ts";

/** 2024、2024-05、2024-05-29 as 2024年、2024年5月、2024年5月29日. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join("");
}

/** A time no more precisely than it is known. */
export function formatWhen({ on, notBefore, notAfter, words }: When): string {
  if (on !== undefined) return words ? `${formatDate(on)}（${words.zh}）` : formatDate(on);
  if (words) return words.zh;
  if (notBefore !== undefined && notAfter !== undefined)
    return `${formatDate(notBefore)}至${formatDate(notAfter)}之间`;
  return notAfter === undefined
    ? `${formatDate(notBefore ?? "")}之后`
    : `${formatDate(notAfter)}之前`;
}
