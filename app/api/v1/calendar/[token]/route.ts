import ical from "ical-generator";
import { visitor } from "@/app/visitor";
import { giveBack, take } from "@/db/allowances";
import { asSystem, asViewer } from "@/db/as-viewer";
import { feedOwner } from "@/db/calendar-feeds";
import { linkGuess } from "@/db/limits";
import { personOf } from "@/db/people";
import { plansBetween } from "@/db/plans";
import { Refusal } from "@/lib/action-result";
import { addDays, localDate } from "@/lib/calendar";
import { env } from "@/lib/env";
import { sessionName } from "@/lib/session-kinds";

const BACK_DAYS = 28;
const AHEAD_DAYS = 120;

/** An athlete's plan as a calendar, whole days, for whoever has the secret address. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, "");
  const guess = linkGuess("calendar", await visitor());
  const allowed = await take(guess).then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
  if (!allowed)
    return Response.json(
      { errors: [{ field: "form", message: "Too many attempts. Wait 15 minutes, then try again." }] },
      { status: 429, headers: { "retry-after": "900" } },
    );
  const athleteId = await asSystem((tx) => feedOwner(tx, token));
  if (!athleteId)
    return Response.json(
      {
        errors: [
          { field: "token", message: "This calendar address does not exist any more; make a new one." },
        ],
      },
      { status: 404 },
    );
  await giveBack(guess);
  const calendar = ical({ name: "Feelcheck plan", ttl: 3600 });
  await asViewer(athleteId, async (tx) => {
    const athlete = await personOf(tx, athleteId);
    const today = localDate(new Date(), athlete?.timeZone ?? "UTC");
    for (const plan of await plansBetween(
      tx,
      [athleteId],
      addDays(today, -BACK_DAYS),
      addDays(today, AHEAD_DAYS),
    ))
      calendar.createEvent({
        id: `${plan.id}@feelcheck`,
        stamp: plan.at,
        start: `${plan.date}T00:00:00.000Z`,
        end: `${addDays(plan.date, 1)}T00:00:00.000Z`,
        allDay: true,
        timezone: "UTC",
        summary: `${sessionName(plan.kind)} ${Math.round(plan.minutes)} min, ${plan.intensity}`,
        description: [plan.note, `Check in first: ${env.publicUrl()}/today`].filter(Boolean).join("\n\n"),
      });
  });
  return new Response(calendar.toString(), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="feelcheck.ics"',
      "cache-control": "private, max-age=300",
    },
  });
}
