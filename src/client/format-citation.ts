/**
 * A page, a number or a picture of the site as a bibliography names it.
 *
 * The site's author is the site: it is a compilation, and whoever publishes a build of it is not
 * known to the build. Nor is a date of publication: the pages change with their data, and a build
 * that wrote today's date would not be reproducible. So the forms say that it has no date (APA's
 * n.d.; the Chinese standard leaves the place empty) and give the day it was read, as both want for
 * pages that change. What the number dates from is part of its title; where it comes from, its note.
 */
export interface CitedWork {
  /** The site's title. */
  readonly author: string;
  /** The page's, or the number with its name, qualifier, unit and date, or the picture's. */
  readonly title: string;
  /** Absolute, with the fragment of a number or a picture. */
  readonly address: string;
  /** BibTeX key: letters, digits, `-` and `:`. The same wherever the site stands. */
  readonly key: string;
  /** What the number or the picture rests on, a sentence without its full stop; empty for a page. */
  readonly note: string;
  /** The full stop of the language that the note is in. */
  readonly stop: string;
}

/** The day that the reader saw it, `2026-11-24`; or the words to stand where it must be filled in. */
type Accessed = { readonly on: string } | { readonly blank: string };

/** The same work in three forms. */
export interface Citation {
  readonly gbt: string;
  readonly apa: string;
  readonly bibtex: string;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** All three forms: GB/T 7714-2015 (electronic resource, [EB/OL]), APA 7th, BibTeX. */
export function formatCitation(work: CitedWork, accessed: Accessed): Citation {
  return {
    gbt: formatGbt(work, accessed),
    apa: formatApa(work, accessed),
    bibtex: formatBibtex(work, accessed),
  };
}

/** 8.7 of the standard: author. title[EB/OL]. (date of publication)[date of access]. address. */
function formatGbt({ author, title, address, note, stop }: CitedWork, accessed: Accessed): string {
  const date = "on" in accessed ? accessed.on : accessed.blank;
  return `${author}. ${title}[EB/OL]. [${date}]. ${address}.${note && ` ${note}${stop}`}`;
}

/**
 * A web page without a date, meant to change, so with a date of retrieval. What helps to identify a
 * work stands in brackets after its title: so does our note. Chinese titles stay: APA would have
 * them transliterated, which nobody who looks for the page could use.
 */
function formatApa({ author, title, address, note }: CitedWork, accessed: Accessed): string {
  const described = note ? `${title} [${note}]` : title;
  return `${author}. (n.d.). ${described}. Retrieved ${inEnglish(accessed)}, from ${address}`;
}

function inEnglish(accessed: Accessed): string {
  if ("blank" in accessed) return `[${accessed.blank}]`;
  const [year = "", month = "", day = ""] = accessed.on.split("-");
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/**
 * `@online` is BibLaTeX's; BibTeX's old styles take what they do not know for `@misc`. The inner
 * braces keep names whole and titles in their case. An empty `urldate` would be an error, so a date
 * that is not known is left out.
 */
function formatBibtex({ author, title, address, key, note }: CitedWork, accessed: Accessed) {
  const fields = [
    `author = {{${escapeBibtex(author)}}}`,
    `title = {{${escapeBibtex(title)}}}`,
    `url = {${escapeAddress(address)}}`,
    ...("on" in accessed ? [`urldate = {${accessed.on}}`] : []),
    ...(note ? [`note = {${escapeBibtex(note)}}`] : []),
  ];
  return `@online{${key},\n${fields.map((field) => `  ${field},\n`).join("")}}`;
}

/** BibTeX counts braces even after a backslash, so a brace in the text is spelled out. */
const SPELLED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text for the inside of a BibTeX field: TeX's own characters made harmless, Chinese kept, on one line. */
export function escapeBibtex(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\{}~^$&#%_]/gu, (character) => SPELLED[character] ?? `\\${character}`);
}

/** An address is taken as it stands; only what would end the field must go. */
function escapeAddress(address: string): string {
  return address.replaceAll(/[\\{}]/gu, encodeURIComponent);
}

/** The day on the reader's own calendar: `2026-11-24`. */
export function formatDay(date: Date): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
