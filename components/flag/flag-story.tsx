"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { Button } from "../ui/button";
import { Card, Empty } from "../ui/card";
import { FormMessage } from "../ui/form-message";
import { Moment } from "../ui/moment";
import { useSend } from "../ui/use-send";

type Story = {
  flag: {
    id: string;
    severity: string;
    order: "rest" | "easy" | null;
    reason: string;
    until: string | null;
    raisedBy: string | null;
    resolvedAt: Date | null;
  };
  raisedByName: string | null;
  events: { event: { id: string; event: string; at: Date }; byName: string | null }[];
};
type Resolution = { athleteId: string; flagId: string; resolved: boolean };

/** All flags of an athlete: what was asked, who did what and when, and the coach's buttons. */
export function FlagStory({
  athleteId,
  story,
  resolve,
}: {
  athleteId: string;
  story: readonly Story[];
  resolve: (input: Resolution) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const { send, errors, pending } = useSend(resolve, {
    done: () => router.refresh(),
  });
  return (
    <Card title="Flags">
      {story.length === 0 && (
        <Empty>No flags. Press Flag to ask for rest, easy days, or to keep an eye on something.</Empty>
      )}
      <FormMessage errors={errors} shown={[]} />
      <ul className="divide-line divide-y">
        {story.map(({ flag, raisedByName, events }) => (
          <li key={flag.id} className="py-3">
            <div className="flex items-start justify-between gap-3">
              <div className="min-w-0 wrap-anywhere">
                <p className="font-semibold">
                  {flag.order
                    ? `${flag.order === "rest" ? "Rest" : "Easy only"} until ${inWords(flag.until ?? "")}`
                    : flag.severity === "refer"
                      ? "See a professional"
                      : flag.severity === "rest"
                        ? "Rest"
                        : "Watch"}
                  {flag.resolvedAt && <span className="text-muted font-normal"> (resolved)</span>}
                </p>
                <p dir="auto">{flag.reason}</p>
              </div>
              <Button
                kind="quiet"
                size="small"
                disabled={pending}
                onClick={() => void send({ athleteId, flagId: flag.id, resolved: !flag.resolvedAt })}
              >
                {flag.resolvedAt ? "Reopen" : "Resolve"}
              </Button>
            </div>
            <ol className="text-muted mt-1.5 space-y-0.5 text-sm">
              {events.map(({ event, byName }) => (
                <li key={event.id} className="wrap-anywhere">
                  {event.event} by{" "}
                  {byName ?? (flag.raisedBy === null ? "Feelcheck" : (raisedByName ?? "someone who left"))},{" "}
                  <Moment at={event.at} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Card>
  );
}
