import { useTranslations } from "next-intl";
import type { PeriodName } from "@/lib/athlete-day/intensity";
import type { Intensity } from "@/lib/training/distribution";
import { classOf, pointsFrom, polarizationIndex } from "@/lib/training/polarization";
import { useFormat } from "../ui/use-format";
import { methodWords, type SplitTrust, trustWords } from "./method-words";
import { ZoneBar } from "./zone-bar";

export type Period = SplitTrust & { name: PeriodName; minutes: Intensity | null; sessions: Intensity | null };

/**
 * Easy, moderate and hard over several periods, by time and by sessions, against the share of one that should be easy, always
 * with the method.
 */
export function SplitPanel({ periods, target }: { periods: readonly Period[]; target: number }) {
  const longest = periods.findLast(({ minutes, trust }) => minutes && trust === "enough")?.minutes;
  return (
    <div>
      <ul className="divide-line divide-y">
        {periods.map((period) => (
          <li key={period.name} className="py-2">
            <PeriodSplit {...period} target={target} />
          </li>
        ))}
      </ul>
      {longest && <Pattern split={longest} target={target} />}
    </div>
  );
}

function PeriodSplit({ name, minutes, sessions, target, ...trust }: Period & { target: number }) {
  const t = useTranslations("intensity");
  const f = useFormat();
  const points = minutes ? Math.round(pointsFrom(target, minutes)) : 0;
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-3 font-medium">
        {t(`panel.period.${name}`)}
        {minutes && (
          <span className="text-muted text-sm font-normal">
            {trust.trust === "enough"
              ? t("panel.fromTarget", { change: f.change(points), points, target: f.percent(target) })
              : trustWords(trust, t)}
          </span>
        )}
      </p>
      {minutes || sessions ? (
        <dl className="mt-1 grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-0.5 text-sm">
          <dt className="text-muted">{t("panel.byTime")}</dt>
          <dd>{minutes && <Split split={minutes} target={target} soFar={name === "week"} />}</dd>
          <dt className="text-muted">{t("panel.bySessions")}</dt>
          <dd>{sessions && <Split split={sessions} target={target} soFar={name === "week"} />}</dd>
        </dl>
      ) : (
        <p className="text-muted text-sm">{t("panel.nothing")}</p>
      )}
    </>
  );
}

type Aimed = { split: Intensity; target: number };

/** Which of the known patterns a split follows. */
function Pattern({ split, target }: Aimed) {
  const t = useTranslations("intensity");
  const f = useFormat();
  const index = polarizationIndex(split);
  return (
    <p className="text-muted mt-2 text-sm">
      {t(`panel.class.${classOf(split)}`)}{" "}
      {index === null ? t("panel.noIndex") : t("panel.index", { index: f.number(index, 2) })}{" "}
      {t("panel.mark", { target: f.percent(target) })}
    </p>
  );
}

function Split({ split, target, soFar }: Aimed & { soFar: boolean }) {
  const t = useTranslations("intensity");
  const f = useFormat();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <ZoneBar split={split} target={target} width={84} soFar={soFar} />
      <span className="whitespace-nowrap tabular-nums">
        {t("shares", {
          easy: f.number(split.easy * 100),
          moderate: f.number(split.moderate * 100),
          hard: f.percent(split.hard),
        })}
      </span>
      <span className="text-muted">{methodWords(split, t, f)}</span>
    </span>
  );
}
