import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Lap, Source } from "@/lib/imports/draft";
import type { ZoneSet } from "@/lib/training/zones";
import { Card } from "../ui/card";
import { Moment } from "../ui/moment";
import { ScrollRegion } from "../ui/scroll-region";
import { useFormat } from "../ui/use-format";
import { ZoneTable } from "../zones/zone-table";

type Session = {
  startedAt: Date | null;
  elapsedMin: number | null;
  durationMin: number;
  ascentM: number | null;
  descentM: number | null;
  averageHr: number | null;
  maxHr: number | null;
  cadence: number | null;
  zoneSeconds: number[] | null;
  laps: Lap[] | null;
  source: "hand" | Source;
};

/** What the watch recorded of a session: start, pauses, climb, heart rate, time in zones, laps. */
export function Recorded({ session, zones }: { session: Session; zones: ZoneSet | null }) {
  const t = useTranslations("sessions.recorded");
  const facts = useFacts(session);
  return (
    <Card title={t("title")} className="mb-5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="contents">
                <dt className="text-muted text-sm">{t(name)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {zones && session.zoneSeconds && (
        <div className="mt-4">
          <ZoneTable set={zones} seconds={session.zoneSeconds} />
        </div>
      )}
      {session.laps && session.laps.length > 1 && <Laps laps={session.laps} />}
    </Card>
  );
}

type Fact = "began" | "pauses" | "climb" | "heartRate" | "cadence" | "from";

function useFacts(session: Session): [Fact, ReactNode][] {
  const t = useTranslations("sessions.recorded");
  const source = useTranslations("sessions.source");
  const f = useFormat();
  const { startedAt, elapsedMin, durationMin, ascentM, descentM, averageHr, maxHr, cadence } = session;
  const pause = elapsedMin === null ? 0 : elapsedMin - durationMin;
  const beats = (average: number) =>
    maxHr === null
      ? t("averageBeats", { average: f.number(average) })
      : t("beats", { average: f.number(average), most: f.number(maxHr) });
  return [
    ["began", startedAt && <Moment key="at" at={startedAt} />],
    ["pauses", pause >= 1 && f.minutes(pause)],
    [
      "climb",
      ascentM !== null && t("upAndDown", { up: f.elevation(ascentM), down: f.elevation(descentM ?? 0) }),
    ],
    ["heartRate", averageHr !== null && beats(averageHr)],
    ["cadence", cadence !== null && t("aMinute", { cadence: f.number(cadence) })],
    ["from", source(session.source)],
  ];
}

function Laps({ laps }: { laps: readonly Lap[] }) {
  const t = useTranslations("sessions.recorded");
  const f = useFormat();
  return (
    <details className="mt-4">
      <summary className="min-h-9 py-1.5 font-semibold">{t("lapCount", { count: laps.length })}</summary>
      <ScrollRegion label={t("laps")} className="max-h-72 overflow-y-auto">
        <table className="w-full text-left text-sm tabular-nums">
          <thead className="text-muted">
            <tr>
              {[t("lap"), t("minutes"), f.distanceUnit, t("bpm")].map((name) => (
                <th key={name} scope="col" className="font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {laps.map((lap, i) => (
              <tr key={i} className="border-line border-t">
                <th scope="row" className="font-normal">
                  {f.number(i + 1)}
                </th>
                <td>{f.number(lap.durationMin, 1)}</td>
                <td>{lap.distanceKm === null ? "–" : f.distanceNumber(lap.distanceKm, 2)}</td>
                <td>{lap.averageHr === null ? "–" : f.number(lap.averageHr)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
