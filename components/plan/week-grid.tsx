import Link from "next/link";
import { addDays, inWords } from "@/lib/calendar";
import { ScrollRegion } from "../ui/scroll-region";
import { AddPlan, PlannedButton } from "./plan-buttons";

export type GridPlan = {
  id: string;
  athleteId: string;
  date: string;
  kind: string;
  minutes: number;
  intensity: "easy" | "moderate" | "hard";
  note: string;
};

/** A week of plans, an athlete a row and a day a column, with the minutes that were done under each past day. */
export function WeekGrid({
  monday,
  today,
  athletes,
  plans,
  done,
}: {
  monday: string;
  today: string;
  athletes: readonly { id: string; name: string }[];
  plans: readonly GridPlan[];
  /** Minutes done by "athleteId date". */
  done: ReadonlyMap<string, number>;
}) {
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  return (
    <ScrollRegion label="Week of plans" className="border-line bg-card overflow-x-auto rounded-2xl border">
      <table className="w-full min-w-[64rem] table-fixed text-left">
        <thead className="text-muted border-line border-b text-sm">
          <tr>
            <th scope="col" className="w-40 px-3 py-2 font-medium">
              Athlete
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                className={`px-1.5 py-2 font-medium ${day === today ? "text-ink font-semibold" : ""}`}
              >
                {inWords(day)}
              </th>
            ))}
            <th scope="col" className="w-28 px-2 py-2 font-medium">
              Done / planned
            </th>
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {athletes.map((athlete) => {
            const own = plans.filter((plan) => plan.athleteId === athlete.id);
            const past = days.filter((day) => day <= today);
            const planned = own.reduce((sum, plan) => sum + plan.minutes, 0);
            const trained = past.reduce((sum, day) => sum + (done.get(`${athlete.id} ${day}`) ?? 0), 0);
            return (
              <tr key={athlete.id}>
                <th scope="row" className="px-3 py-2 align-top font-semibold wrap-anywhere">
                  <Link
                    href={`/athletes/${athlete.id}`}
                    className="line-clamp-3 hover:underline"
                    title={athlete.name}
                    dir="auto"
                  >
                    {athlete.name}
                  </Link>
                </th>
                {days.map((day) => {
                  const minutes = done.get(`${athlete.id} ${day}`);
                  const target = { who: "athlete" as const, athleteId: athlete.id };
                  const title = `${athlete.name}, ${inWords(day)}`;
                  return (
                    <td key={day} className="space-y-1 px-1 py-1.5 align-top">
                      {own
                        .filter((plan) => plan.date === day)
                        .map((plan) => (
                          <PlannedButton key={plan.id} open={{ title, date: day, target, plan }} />
                        ))}
                      {day >= today && (
                        <AddPlan
                          label={`Plan for ${title}`}
                          open={{ title, date: day, target, plan: null }}
                        />
                      )}
                      {minutes !== undefined && (
                        <p className="text-muted px-1.5 text-xs">{Math.round(minutes)} min done</p>
                      )}
                    </td>
                  );
                })}
                <td className="px-2 py-2 align-top text-sm tabular-nums">
                  {Math.round(trained)} / {Math.round(planned)} min
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
