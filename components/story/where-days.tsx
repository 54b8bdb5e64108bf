import { useTranslations } from "next-intl";
import type { CheckIn } from "@/lib/engine/input";
import { isMiddle } from "../body/body-shapes";
import { HeatFigures } from "../body/heat-figures";
import { useSiteWords } from "../body/use-site-words";
import { useFormat } from "../ui/use-format";

type Sites = CheckIn["sites"];

/** Where it hurt on the days given: the body map, darker where it was named more often, and the same in words. */
export function WhereDays({ days }: { days: readonly { sites: Sites | null }[] }) {
  const t = useTranslations("story.where");
  const f = useFormat();
  const siteWords = useSiteWords();
  const counts = countSites(days);
  const [most] = counts;
  if (!most) return null;
  const share = (region: Sites[number]["region"], side: Sites[number]["side"]) =>
    (counts.find(({ site }) => site.region === region && site.side === side)?.days ?? 0) / most.days;
  return (
    <figure className="body">
      <HeatFigures label={t("label")} share={share} sides className="h-auto w-64 max-w-full" />
      <figcaption className="mt-1 text-sm first-letter:uppercase">
        {f.facts(counts.map(({ site, days }) => t("site", { site: siteWords(site), days })))}
      </figcaption>
    </figure>
  );
}

/** On how many days each place was named, the most first; both sides at once count for each. */
export function countSites(
  days: readonly { sites: Sites | null }[],
): { site: Sites[number]; days: number }[] {
  const counts = new Map<string, { site: Sites[number]; days: number }>();
  for (const { sites } of days)
    for (const { region, side } of sites ?? [])
      for (const one of side === "both" && !isMiddle(region) ? (["left", "right"] as const) : [side]) {
        const count = counts.get(`${region} ${one}`) ?? { site: { region, side: one }, days: 0 };
        count.days++;
        counts.set(`${region} ${one}`, count);
      }
  return [...counts.values()].sort((a, b) => b.days - a.days);
}
