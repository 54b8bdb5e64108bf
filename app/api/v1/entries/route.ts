import { z } from "zod";
import { keepCheckIn, keepFeelCheck, keepSession } from "@/app/keep-entry";
import { wordsHere } from "@/app/locale";
import type { ActionResult } from "@/lib/action-result";
import { ENTRY_KINDS, type EntryKind } from "@/lib/phone/entry";
import { sameOrigin } from "@/lib/same-origin";

/** The longest entry there is has two notes and forty places. */
const MOST_CHARACTERS = 60_000;

const body = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  entry: z.record(z.string(), z.unknown()),
  whose: z.string().min(1),
});

const KEEP: Record<EntryKind, (input: unknown) => Promise<ActionResult<unknown>>> = {
  "check-in": keepCheckIn,
  "feel-check": keepFeelCheck,
  session: keepSession,
};

/**
 * Takes an entry that waited on a phone: what the form's action does, at an address that a new build does not change. Answers
 * with the action's result and its status.
 */
export async function POST(request: Request): Promise<Response> {
  const t = await wordsHere("refusals");
  if (!sameOrigin(request)) return told(no(403, t("ownPagesOnly")));
  const sent = body.safeParse(await readJson(request));
  if (!sent.success) return told(no(400, t("noEntry")));
  const { kind, entry, whose } = sent.data;
  return told(await KEEP[kind]({ ...entry, whose }));
}

const no = (status: 400 | 403, message: string): ActionResult => ({
  ok: false,
  status,
  errors: [{ field: "form", message }],
});

function told(result: ActionResult<unknown>): Response {
  const headers = { "cache-control": "no-store" };
  return Response.json(result, { status: result.ok ? 200 : result.status, headers });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // No JSON: refused like any other thing that is no entry.
  }
}
