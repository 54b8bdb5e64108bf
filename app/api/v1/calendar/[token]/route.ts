import { visitor } from "@/app/visitor";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { plansForCalendar } from "@/db/log/plans";
import { giveBack, take } from "@/db/people/allowances";
import { feedOwner } from "@/db/people/calendar-feeds";
import { linkGuess } from "@/db/people/limits";
import { personOf } from "@/db/people/people";
import { Refusal } from "@/lib/action-result";
import { addDays, instantOf, localDate } from "@/lib/calendar";
import { etagOf, isKnown } from "@/lib/conditional";
import { env } from "@/lib/env";
import { planFeed } from "@/lib/plan/feed";

const BACK_DAYS = 28;
const AHEAD_DAYS = 120;

/** An athlete's plan as a calendar, whole days, for whoever has the secret address. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
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
  const { plans, midnight } = await asViewer(athleteId, async (tx) => {
    const timeZone = (await personOf(tx, athleteId))?.timeZone ?? "UTC";
    const today = localDate(new Date(), timeZone);
    const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
    return {
      plans: await plansForCalendar(tx, athleteId, from, to),
      midnight: instantOf(today, "00:00:00", timeZone),
    };
  });
  const body = planFeed(plans, `${env.publicUrl()}/today`);
  const etag = etagOf(body);
  // The days shown move at the athlete's midnight: that is a change, too.
  const changed = new Date(Math.max(midnight.getTime(), ...plans.map(({ at }) => at.getTime())));
  const headers = {
    etag,
    "last-modified": changed.toUTCString(),
    "cache-control": "private, max-age=300",
  };
  if (isKnown(request.headers, etag, changed)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="feelcheck.ics"',
    },
  });
}
