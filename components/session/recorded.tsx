import type { Lap } from "@/lib/imports/draft";
import type { ZoneSet } from "@/lib/training/zones";
import { Card } from "../ui/card";
import { Moment } from "../ui/moment";
import { ScrollRegion } from "../ui/scroll-region";
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
  source: string;
};

/** What the watch recorded of a session: start, pauses, climb, heart rate, time in zones, laps. */
export function Recorded({ session, zones }: { session: Session; zones: ZoneSet | null }) {
  const pause = session.elapsedMin === null ? 0 : session.elapsedMin - session.durationMin;
  const facts = [
    ["Began", session.startedAt && <Moment key="at" at={session.startedAt} />],
    ["Pauses", pause >= 1 && `${Math.round(pause)} min`],
    [
      "Climb",
      session.ascentM !== null &&
        `${Math.round(session.ascentM)} m up, ${Math.round(session.descentM ?? 0)} m down`,
    ],
    [
      "Heart rate",
      session.averageHr !== null && `${session.averageHr} on average, ${session.maxHr ?? "–"} at most`,
    ],
    ["Cadence", session.cadence !== null && `${session.cadence} a minute`],
    ["From", session.source.toUpperCase().replace("-", " ")],
  ] as const;
  return (
    <Card title="Recorded" className="mb-5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="contents">
                <dt className="text-muted text-sm">{name}</dt>
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
      {session.laps && session.laps.length > 1 && (
        <details className="mt-4">
          <summary className="min-h-9 py-1.5 font-semibold">{session.laps.length} laps</summary>
          <ScrollRegion label="Laps" className="max-h-72 overflow-y-auto">
            <table className="w-full text-left text-sm tabular-nums">
              <thead className="text-muted">
                <tr>
                  {["Lap", "Minutes", "km", "bpm"].map((name) => (
                    <th key={name} scope="col" className="font-medium">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {session.laps.map((lap, i) => (
                  <tr key={i} className="border-line border-t">
                    <th scope="row" className="font-normal">
                      {i + 1}
                    </th>
                    <td>{lap.durationMin.toFixed(1)}</td>
                    <td>{lap.distanceKm?.toFixed(2) ?? "–"}</td>
                    <td>{lap.averageHr ?? "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </details>
      )}
    </Card>
  );
}
