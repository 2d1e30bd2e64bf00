import type { Column } from "./make-table.ts";
import { type Sources } from "./cite-columns.ts";
import { sourceName } from "./source-name.ts";
import type { ToldClaim } from "./tell-claims.ts";
import { words } from "./words.ts";

/** What else is said of a row's facts, with who says it and of when; `of` names the fact where a row has several. */
export function claimsColumn<Row>(
  sources: Sources,
  claimsOf: (row: Row) => readonly { readonly of?: string; readonly claim: ToldClaim }[],
): Column<Row> {
  const { csv, colon, bracket, basis } = words;
  const tell = ({ said, date, cite, note }: ToldClaim): string => {
    const names = [...new Set(cite.map(({ source }) => source))].flatMap((id) => {
      const source = sources.get(id);
      return source ? [sourceName(source)] : [];
    });
    return (
      said + bracket([...names, ...(date ? [date] : []), ...(note ? [note] : [])].join(basis.join))
    );
  };
  return [
    csv.otherClaims,
    (row) =>
      claimsOf(row)
        .map(({ of, claim }) => (of === undefined ? tell(claim) : of + colon + tell(claim)))
        .join(csv.join),
  ];
}
