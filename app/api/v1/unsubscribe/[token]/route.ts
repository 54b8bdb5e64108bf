import { currentLocale, wordsHere } from "@/app/locale";
import { visitor } from "@/app/visitor";
import { endMails } from "@/db/people/stop-links";
import { Refusal } from "@/lib/action-result";
import { env } from "@/lib/env";
import { teller } from "@/lib/words/told";

type Props = { params: Promise<{ token: string }> };

/** A mail program presses the button in its own name (RFC 8058): no session, no page, no question. */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  try {
    await endMails((await params).token, await visitor());
    return new Response(`${(await wordsHere("notices"))("stop.ended")}\n`, {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = teller(await currentLocale(), "refusals")(error);
    return Response.json({ errors: [{ field: "token", message }] }, { status: error.status });
  }
}

/** Whoever opens the address is asked first: programs that look at mails open what stands in them. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  // What no secret of ours holds is left out: the page says that it was changed.
  const token = (await params).token.replaceAll(/[^\w.-]/g, "");
  const location = `${env.publicUrl()}/unsubscribe/${token || "none"}`;
  return new Response(null, { status: 303, headers: { location } });
}
