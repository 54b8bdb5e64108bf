import { useTranslations } from "next-intl";
import type { Format } from "@/lib/format/format";
import { type PlaceRow, USUAL_WEEKS, type whereItHurts } from "@/lib/trends/where";
import type { Words } from "@/lib/words/words";
import { HeatFigures } from "../body/heat-figures";
import { useFormat } from "../ui/use-format";

/** So many places are listed, and so many names of a place that rose. */
const MOST = 10;
const MOST_NAMES = 3;

/**
 * The team's body map, what changed first: a place that was named more than in a usual week is the darker the more it rose,
 * one that hurts as usual is pale. Before there is a usual week, the days themselves colour it.
 */
export function WhereMap({ places, weeks }: ReturnType<typeof whereItHurts>) {
  const t = useTranslations("trends");
  const compared = weeks === USUAL_WEEKS;
  const count = new Map(places.map((place) => [place.region, compared ? riseOf(place) : place.now]));
  const named = new Map(places.map(({ region, now }) => [region, now]));
  const most = Math.max(1, ...count.values());
  return (
    <div className="flex flex-wrap items-start gap-6">
      <HeatFigures
        label={t("where.label")}
        share={(region) => {
          const share = Math.max(0, count.get(region) ?? 0) / most;
          return share || (named.get(region) ? PALE : 0);
        }}
        className="h-auto w-72 max-w-full"
      />
      <div className="min-w-56 flex-1 space-y-2 text-sm">
        <p className="font-medium">{summary(places, compared, weeks, t)}</p>
        <ul className="space-y-1">
          {places.slice(0, MOST).map((place) => (
            <Place key={place.region} place={place} compared={compared} />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The lightest colour that is not the ground. */
const PALE = 0.01;

const riseOf = ({ now, before }: PlaceRow) => now - before;

/** From so many days more on, a place is said to have risen. */
const RISEN = 2;

function summary(places: readonly PlaceRow[], compared: boolean, weeks: number, t: Words<"trends">): string {
  if (places.length === 0) return t("where.nothing");
  if (!compared) return t("where.tooEarly", { weeks, of: USUAL_WEEKS });
  const risen = places.filter((place) => riseOf(place) >= RISEN).length;
  return risen ? t("where.risen", { count: risen }) : t("where.asUsual");
}

function Place({ place, compared }: { place: PlaceRow; compared: boolean }) {
  const t = useTranslations("trends");
  const body = useTranslations("body");
  const f = useFormat();
  const { region, now, before, who } = place;
  return (
    <li>
      <p className="flex justify-between gap-4">
        <span className="first-letter:uppercase">{body(`region.${region}`)}</span>
        <span className="text-right tabular-nums">
          {compared
            ? t.rich("where.change", {
                days: now,
                change: f.change(riseOf(place)),
                before: f.number(before, 1),
                strong: (chunks) => <strong>{chunks}</strong>,
                quiet: (chunks) => <span className="text-muted">{chunks}</span>,
              })
            : t("where.days", { days: now })}
        </span>
      </p>
      {(!compared || riseOf(place) >= RISEN) && who.length > 0 && (
        <p className="text-muted wrap-anywhere">{names(who, t, f)}</p>
      )}
    </li>
  );
}

function names(who: PlaceRow["who"], t: Words<"trends">, f: Format): string {
  const shown = who.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = who.length - shown.length;
  return f.list(more > 0 ? [...shown, t("where.more", { count: more })] : shown);
}
