import { drawFunds } from "../../charts/picture/draw-funds.ts";
import { describeFunds } from "../../i18n/zh/describe-funds.ts";
import { formatQuantity } from "../../i18n/zh/format-quantity.ts";
import { tabulateFunds } from "../../i18n/zh/tabulate-funds.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedPlaces } from "../../model/cited-places.ts";
import { fundSums } from "../../model/fund-sums.ts";
import type { OrganizationView } from "../../model/organization.ts";
import type { Picture } from "./picture.ts";

/** What one organisation gave. */
export function fundsPicture(atlas: Atlas, view: OrganizationView): Picture {
  const { organization } = view;
  const { sums, asOf, note } = fundSums(view);
  return {
    name: `funds-${organization.id}`,
    title: words.funds.title(organization.name.zh, asOf),
    description: words.funds.description,
    notes: [words.funds.note(note)],
    long: describeFunds(sums),
    cite: citedPlaces(atlas, sums),
    draw: () =>
      drawFunds(
        sums.map((sum) => ({
          value: sum.value,
          unit: sum.unit,
          qualifier: sum.qualifier,
          name: sum.name.zh,
          text: formatQuantity(sum),
        })),
      ),
    tabulate: () => tabulateFunds(organization, sums, atlas.indexes.sources),
  };
}
