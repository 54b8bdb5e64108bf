import { useTranslations } from "next-intl";
import type { Severity } from "@/lib/engine/vocabulary";
import { inForce } from "@/lib/flags/in-force";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { useFormat } from "../ui/use-format";
import { useFlagWords } from "./flag-words";

/** A flag and what was done about it, the oldest first. */
export type Story = {
  flag: {
    id: string;
    severity: Severity;
    order: "rest" | "easy" | null;
    reason: string;
    until: string | null;
    byEngine: boolean;
    raisedBy: string | null;
    raisedOn: string;
    closedOn: string | null;
    resolvedAt: Date | null;
    leftAt: Date | null;
  };
  raisedByName: string | null;
  events: { event: { id: string; event: string; byEngine: boolean; at: Date }; byName: string | null }[];
};
export type Flag = Story["flag"];

/** What the viewer does about flags. */
export type Acts = {
  mayFlag: boolean;
  pending: boolean;
  takeOver: (flag: Flag) => void;
  resolve: (flag: Flag) => void;
};

/** What a flag asks, where it stands, and what was done about it. */
export function OneFlag({
  flag,
  events,
  today,
  mayFlag,
  pending,
  takeOver,
  resolve,
}: Story & Acts & { today: string }) {
  const t = useTranslations("flags.list");
  const flagWords = useFlagWords();
  const alone = orphaned(flag, today);
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0 wrap-anywhere">
          <p className="font-semibold">
            {flagWords(flag)}{" "}
            <span className="text-muted font-normal">
              <Ending flag={flag} today={today} />
            </span>
          </p>
          <p dir="auto">{flag.reason}</p>
          {alone && <p className="text-muted text-sm">{t(flag.until ? "orphanedUntil" : "orphaned")}</p>}
        </div>
        <span className="flex shrink-0 flex-col gap-2">
          {mayFlag && alone && (
            <Button kind="quiet" size="small" disabled={pending} onClick={() => takeOver(flag)}>
              {t("takeOver")}
            </Button>
          )}
          {mayFlag && offersResolve(flag, today) && (
            <Button kind="quiet" size="small" disabled={pending} onClick={() => resolve(flag)}>
              {t(flag.resolvedAt ? "reopen" : "resolve")}
            </Button>
          )}
        </span>
      </div>
      <Events events={events} />
    </>
  );
}

/** What was done about a flag: the last of it, and all before it to unfold. */
function Events({ events }: Pick<Story, "events">) {
  const last = events.at(-1);
  if (!last) return null;
  if (events.length === 1)
    return (
      <p className="text-muted text-sm">
        <OneEvent {...last} />
      </p>
    );
  return (
    <details className="text-muted text-sm">
      <summary className="min-h-6 py-0.5 wrap-anywhere">
        <OneEvent {...last} />
      </summary>
      <ol className="space-y-0.5 pl-4">
        {events.slice(0, -1).map((one) => (
          <li key={one.event.id} className="wrap-anywhere">
            <OneEvent {...one} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function OneEvent({ event, byName }: Story["events"][number]) {
  const t = useTranslations("flags.list");
  return t.rich("event", {
    event: event.event === "taken over" ? "taken" : event.event,
    by: event.byEngine ? t("feelcheck") : (byName ?? t("someone")),
    at: () => <Moment key="at" at={event.at} />,
  });
}

function Ending({ flag, today }: { flag: Flag; today: string }) {
  const t = useTranslations("flags.list");
  const f = useFormat();
  if (flag.resolvedAt) return t("resolved");
  if (flag.leftAt) return t("left", { date: f.day(flag.closedOn ?? today) });
  return inForce(flag, today) ? null : t("over");
}

const orphaned = (flag: Flag, today: string) =>
  !flag.byEngine && flag.raisedBy === null && !flag.resolvedAt && inForce(flag, today);

/** What has ended by itself needs no button, and what would have ended since is not opened again. */
const offersResolve = (flag: Flag, today: string) =>
  !flag.leftAt && inForce({ ...flag, closedOn: null }, today);
