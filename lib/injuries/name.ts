import { siteWords } from "@/lib/site-words";
import type { Words } from "@/lib/words/words";
import type { Place } from "./episode";
import type { Episode } from "./vocabulary";

type Named = { what: Episode; region: Place["region"] | null; side: Place["side"] | null };

/** What an episode is called, such as "Injury: left shin". */
export function injuryName({ what, region, side }: Named, t: Words<"injuries">, body: Words<"body">): string {
  if (what === "illness") return t("name.illness");
  return region
    ? t("name.injuryAt", { place: siteWords({ region, side: side ?? "both" }, body) })
    : t("name.injury");
}
