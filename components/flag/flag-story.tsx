"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import type { Severity } from "@/lib/engine/vocabulary";
import { inForce } from "@/lib/flags/in-force";
import { Button } from "../ui/button";
import { Card, Empty } from "../ui/card";
import { FormMessage } from "../ui/form-message";
import { Moment } from "../ui/moment";
import { useSend } from "../ui/use-send";
import { flagWords } from "./flag-words";

type Story = {
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
type Resolution = { athleteId: string; flagId: string; resolved: boolean };
type Takeover = { athleteId: string; flagId: string };

/** All flags of an athlete: what was asked, who did what and when, and the coach's buttons. */
export function FlagStory({
  athleteId,
  today,
  story,
  resolve,
  takeOver,
}: {
  athleteId: string;
  /** The athlete's own date. */
  today: string;
  story: readonly Story[];
  resolve: (input: Resolution) => Promise<ActionResult>;
  takeOver: (input: Takeover) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const resolving = useSend(resolve, { done: () => router.refresh() });
  const taking = useSend(takeOver, { done: () => router.refresh() });
  const pending = resolving.pending || taking.pending;
  return (
    <Card title="Flags">
      {story.length === 0 && (
        <Empty>No flags. Press Flag to ask for rest, easy days, or to keep an eye on something.</Empty>
      )}
      <FormMessage errors={[...resolving.errors, ...taking.errors]} shown={[]} />
      <ul className="divide-line divide-y">
        {story.map(({ flag, events }) => (
          <li key={flag.id} className="py-3">
            <div className="flex items-start justify-between gap-3">
              <div className="min-w-0 wrap-anywhere">
                <p className="font-semibold">
                  {flagWords(flag)} <span className="text-muted font-normal">{ending(flag, today)}</span>
                </p>
                <p dir="auto">{flag.reason}</p>
                {orphaned(flag, today) && (
                  <p className="text-muted text-sm">
                    The account of whoever gave this is gone. It holds until a coach resolves it or takes it
                    over{flag.until ? ", or its date has passed" : ""}.
                  </p>
                )}
              </div>
              <span className="flex shrink-0 flex-col gap-2">
                {orphaned(flag, today) && (
                  <Button
                    kind="quiet"
                    size="small"
                    disabled={pending}
                    onClick={() => void taking.send({ athleteId, flagId: flag.id })}
                  >
                    Take over
                  </Button>
                )}
                {offersResolve(flag, today) && (
                  <Button
                    kind="quiet"
                    size="small"
                    disabled={pending}
                    onClick={() =>
                      void resolving.send({ athleteId, flagId: flag.id, resolved: !flag.resolvedAt })
                    }
                  >
                    {flag.resolvedAt ? "Reopen" : "Resolve"}
                  </Button>
                )}
              </span>
            </div>
            <ol className="text-muted mt-1.5 space-y-0.5 text-sm">
              {events.map(({ event, byName }) => (
                <li key={event.id} className="wrap-anywhere">
                  {EVENT_WORDS[event.event] ?? event.event} by{" "}
                  {event.byEngine ? "Feelcheck" : (byName ?? "someone who left")}, <Moment at={event.at} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** An event where its name alone would not say what happened. */
const EVENT_WORDS: Record<string, string> = { assessed: "own record of having been seen, written" };

type Flag = Story["flag"];

function ending(flag: Flag, today: string): string {
  if (flag.resolvedAt) return "(resolved)";
  if (flag.leftAt) return `(ended ${inWords(flag.closedOn ?? today)}: whoever gave it left the team)`;
  return inForce(flag, today) ? "" : "(over)";
}

const orphaned = (flag: Flag, today: string) =>
  !flag.byEngine && flag.raisedBy === null && !flag.resolvedAt && inForce(flag, today);

/** What has ended by itself needs no button, and what would have ended since is not opened again. */
const offersResolve = (flag: Flag, today: string) =>
  !flag.leftAt && inForce({ ...flag, closedOn: null }, today);
