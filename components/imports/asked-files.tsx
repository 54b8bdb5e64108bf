"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { sessionName } from "@/lib/session-kinds";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

export type AskedFile = {
  id: string;
  name: string;
  file: { date: string; kind: string; durationMin: number; distanceKm: number | null };
  known: {
    date: string;
    kind: string;
    durationMin: number;
    distanceKm: number | null;
    rpe: number | null;
  } | null;
};
type Answer = { id: string; answer: "same" | "another" | "drop" };

/** Workouts that look like a session that is there already: the athlete says whether they are. */
export function AskedFiles({
  asked,
  settle,
}: {
  asked: readonly AskedFile[];
  settle: (input: Answer) => Promise<ActionResult>;
}) {
  return (
    <ul className="divide-line divide-y">
      {asked.map((one) => (
        <Question key={one.id} asked={one} settle={settle} />
      ))}
    </ul>
  );
}

function Question({ asked, settle }: { asked: AskedFile; settle: (input: Answer) => Promise<ActionResult> }) {
  const router = useRouter();
  const { send, errors, pending } = useSend(settle, {
    done: () => router.refresh(),
  });
  const say = (answer: Answer["answer"]) => () => void send({ id: asked.id, answer });
  return (
    <li className="py-3">
      <p>
        <strong className="break-all">{asked.name}</strong> holds {told(asked.file)}.{" "}
        {asked.known
          ? `You have ${told(asked.known)} on ${inWords(asked.known.date)}. Is it the same?`
          : "The session it looked like is gone."}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {asked.known && (
          <Button size="small" pending={pending} onClick={say("same")}>
            The same: join them
          </Button>
        )}
        <Button kind="quiet" size="small" pending={pending} onClick={say("another")}>
          Another one: keep both
        </Button>
        <Button kind="quiet" size="small" pending={pending} onClick={say("drop")}>
          Don't import
        </Button>
      </div>
      <FormMessage errors={errors} shown={[]} />
    </li>
  );
}

function told(session: AskedFile["file"] & { rpe?: number | null }): string {
  return [
    `${sessionName(session.kind).toLowerCase()}, ${Math.round(session.durationMin)} min`,
    session.distanceKm !== null && `${session.distanceKm} km`,
    session.rpe != null && `RPE ${session.rpe}`,
  ]
    .filter(Boolean)
    .join(", ");
}
