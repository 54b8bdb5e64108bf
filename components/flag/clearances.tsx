import { inWords } from "@/lib/calendar";
import { Card } from "../ui/card";
import { allowanceWords } from "./allowance";

type Clearance = {
  id: string;
  date: string;
  until: string;
  note: string;
  toldBy: string | null;
  allows: string | null;
  stage: number | null;
};

/** Who has looked at the athlete and what they allow, newest first: in the athlete's own words, or as a coach recorded it. */
export function Clearances({
  name,
  clearances,
}: {
  name: string;
  clearances: readonly { clearance: Clearance; byName: string | null }[];
}) {
  if (clearances.length === 0) return null;
  return (
    <Card title="Seen by a professional">
      <ul className="divide-line divide-y">
        {clearances.map(({ clearance: { id, date, until, note, toldBy, ...allowance }, byName }) => (
          <li key={id} className="py-2 wrap-anywhere">
            <p>
              {toldBy === null
                ? `${byName ?? "Someone who left"} recorded: ${note}`
                : `${name} was seen by ${toldBy}, who said: ${note}`}
            </p>
            <p className="text-muted text-sm">
              {inWords(date)}
              {allowance.allows && `; ${allowanceWords(allowance)}`} until {inWords(until)}
              {toldBy !== null && ". If you see it differently, press Flag and ask for rest."}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
