/** A record that the guide for editors tells to add: to which file, and its text as printed there. */
export interface GuideStep {
  readonly file: string;
  readonly block: string;
}

/** The part of a Markdown text under one heading of the second level. */
export function sectionOf(markdown: string, heading: string): string {
  const [, after] = markdown.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`the guide has no section ${heading}`);
  return after.split("\n## ")[0] ?? "";
}

/** The records of a section, each with the file that the words before it name first. */
export function readSteps(section: string): GuideStep[] {
  const steps: GuideStep[] = [];
  let from = 0;
  for (const match of section.matchAll(/^```json\n([\s\S]*?)\n```$/gmu)) {
    const before = section.slice(from, match.index);
    const file = /`([a-z]+\.json)`/u.exec(before)?.[1];
    if (file === undefined) throw new Error(`the guide does not say where this goes: ${match[0]}`);
    steps.push({ file, block: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  return steps;
}

/** Adds a record as the guide says: a comma after the last one's brace, a new line, the text. */
export function addLast(file: string, block: string): string {
  const end = /\}\s*\]\s*\}\s*$/u.exec(file);
  if (end) return `${file.slice(0, end.index)}},\n${block}${file.slice(end.index + 1)}`;
  // An empty table has no last record.
  const empty = /\[\s*\]\s*\}\s*$/u.exec(file);
  if (!empty) throw new Error("this file has no list of records at its end");
  return `${file.slice(0, empty.index)}[\n${block}\n]\n}\n`;
}
