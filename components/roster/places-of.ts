import type { RosterRow } from "@/lib/roster/row";
import type { Words } from "@/lib/words/words";

/** Where it hurts today, in few words: "both sides" goes without saying on a page this dense. */
export function placesOf(
  { sites, quality }: Pick<RosterRow, "sites" | "quality">,
  t: Words<"roster">,
  body: Words<"body">,
): string {
  const places = sites
    .map(({ region, side }) => t("where.site", { side, region: body(`region.${region}`) }))
    .join(", ");
  if (quality !== "sharp") return places;
  return places ? t("where.sharpAt", { sites: places }) : t("where.sharp");
}
