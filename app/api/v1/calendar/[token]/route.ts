import { localeOf } from "@/app/locale";
import { visitor } from "@/app/visitor";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { calendarOf } from "@/db/pages/calendar";
import { giveBack, take } from "@/db/people/allowances";
import { feedOwner } from "@/db/people/calendar-feeds";
import { linkGuess } from "@/db/people/limits";
import { Refusal } from "@/lib/action-result";
import { etagOf, isKnown } from "@/lib/conditional";
import { env } from "@/lib/env";
import { formatFor } from "@/lib/format/format";
import { planFeed } from "@/lib/plan/feed";
import { localeFor, NO_CHOICE } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";

/** An athlete's plan as a calendar, whole days, for whoever has the secret address. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, "");
  const t = wordsIn(await localeOf(NO_CHOICE), "calendar");
  const guess = linkGuess("calendar", await visitor());
  if (!(await isAllowed(guess)))
    return Response.json(
      { errors: [{ field: "form", message: t("refused.tooMany") }] },
      { status: 429, headers: { "retry-after": "900" } },
    );
  const athleteId = await asSystem((tx) => feedOwner(tx, token));
  if (!athleteId)
    return Response.json(
      {
        errors: [{ field: "token", message: t("refused.gone") }],
      },
      { status: 404 },
    );
  await giveBack(guess);
  const { athlete, plans, way, ill, began } = await asViewer(athleteId, (tx) =>
    calendarOf(tx, athleteId, new Date()),
  );
  // A calendar program asks, not the athlete's browser: what they chose counts alone.
  const locale = localeFor(athlete ?? NO_CHOICE, null);
  const body = planFeed(
    plans,
    `${env.publicUrl()}/today`,
    wordsIn(locale, "calendar"),
    wordsIn(locale, "sessions"),
    formatFor(locale),
    { back: way, ill },
  );
  const etag = etagOf(body);
  // The days shown move where the athlete's day starts: that is a change, too.
  const changed = new Date(
    Math.max(
      began.getTime(),
      ...plans.map(({ at }) => at.getTime()),
      way?.at.getTime() ?? 0,
      ill.at.getTime(),
    ),
  );
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

/** Whether this visitor may try an address: whoever has tried many wrong ones may not. */
async function isAllowed(guess: ReturnType<typeof linkGuess>): Promise<boolean> {
  try {
    await take(guess);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
