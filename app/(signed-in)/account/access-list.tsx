import { Empty } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Line = {
  id: string;
  action: keyof typeof WORDS;
  times: number;
  at: Date;
  who: string | null;
  team: string | null;
};

const WORDS = {
  looked: "looked at your page",
  compared: "compared your soreness with somebody else's",
  "what-if": "tried what other answers of yours would bring",
  "saw-zones": "looked at your heart-rate zones",
  flagged: "changed a flag",
  cleared: "recorded a clearance",
  planned: "planned for you",
  zones: "set your heart-rate zones",
  noted: "wrote or took back a note",
  grouped: "changed a group you are in",
  exported: "exported the team's data",
  roster: "saw everybody on the roster",
  trends: "saw everybody in the trends",
  "trends-table": "took everybody's trends as a table",
  plan: "saw everybody's plan and what was done",
};

/** Who looked at or changed an athlete's data, alone or with the whole team. */
export function AccessList({ access }: { access: readonly Line[] }) {
  if (access.length === 0) return <Empty>Nobody has looked at your data.</Empty>;
  return (
    <ScrollRegion label="Who looked at your data" className="max-h-80 overflow-y-auto">
      <ul className="divide-line divide-y text-sm">
        {access.map(({ id, who, action, times, at, team }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3 py-1.5">
            <span className="min-w-0 wrap-anywhere">
              {who ?? "Somebody who has left"} {WORDS[action]}
              {team && ` (${team})`}
              {times > 1 && `, ${times} times that day`}
            </span>
            <span className="text-muted">
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </ScrollRegion>
  );
}
