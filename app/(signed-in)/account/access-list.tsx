import { Empty } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Line = { id: string; action: keyof typeof WORDS; times: number; at: Date; who: string | null };

const WORDS = {
  looked: "looked at your page",
  listed: "saw you on the roster",
  flagged: "changed a flag",
  cleared: "recorded a clearance",
  planned: "planned for you",
  zones: "set your heart-rate zones",
  noted: "wrote a note",
  exported: "exported the team's data",
  imported: "imported a table of the team for you",
};

/** Who looked at or changed an athlete's data; the roster every coach of the team sees is not counted. */
export function AccessList({ access }: { access: readonly Line[] }) {
  if (access.length === 0)
    return <Empty>Nobody has opened your page. Your team's coaches see your day on their roster.</Empty>;
  return (
    <ScrollRegion label="Who looked at your data" className="max-h-80 overflow-y-auto">
      <ul className="divide-line divide-y text-sm">
        {access.map(({ id, who, action, times, at }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3 py-1.5">
            <span>
              {who ?? "Somebody who has left"} {WORDS[action]}
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
