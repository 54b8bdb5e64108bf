import { inWords } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import { Empty } from "../ui/card";
import { Moment } from "../ui/moment";
import { Reasons } from "./reasons";
import { VerdictBadge } from "./verdict-badge";

type Entry = { id: string; date: string; trigger: string; at: Date; output: Assessment };

/** Every verdict that was given, newest first, each with its rule trace to unfold. */
export function VerdictLog({ log }: { log: readonly Entry[] }) {
  if (log.length === 0) return <Empty>No verdict yet.</Empty>;
  return (
    <ul className="divide-line divide-y">
      {log.map((entry) => (
        <li key={entry.id}>
          <details className="py-1">
            <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1">
              <span className="w-24 text-sm">{inWords(entry.date)}</span>
              <VerdictBadge
                verdict={entry.output.verdict}
                urgency={entry.output.urgency}
                urgent={entry.output.urgent}
              />
              <span className="text-muted ml-auto text-sm">after {entry.trigger.replace("-", " ")}</span>
            </summary>
            <div className="pb-3 pl-2">
              <p className="mb-3 font-medium">{entry.output.headline}</p>
              <Reasons reasons={entry.output.reasons} />
              <p className="text-muted mt-3 text-sm">
                Engine {entry.output.engine}, <Moment at={entry.at} />
              </p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
