import { z } from "zod";
import { currentLocale, wordsHere } from "@/app/locale";
import { currentViewer } from "@/app/viewer";
import { foreignPage } from "@/app/whose";
import { asViewer } from "@/db/connection/as-viewer";
import { keepTimeZone } from "@/db/people/people";
import type { FieldError } from "@/lib/engine/input";
import { timeZone } from "@/lib/form-schemas";
import { limited } from "@/lib/limits/limited";
import { sameOrigin } from "@/lib/same-origin";
import { zoneFor } from "@/lib/time-zones";

const body = z.strictObject({ timeZone });

/** The browser says where its athlete is, so that "today" is right before the first entry there. */
export async function POST(request: Request): Promise<Response> {
  const t = await wordsHere("refusals");
  if (!sameOrigin(request)) return refused(403, { field: "form", message: t("ownPagesOnly") });
  const viewer = await currentViewer();
  if (!viewer) return refused(401, { field: "form", message: t("signInFirst") });
  const foreign = await foreignPage(request, viewer);
  if (foreign) return refused(409, foreign);
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refused(400, { field: "timeZone", message: t("noZone") });
  const timeZone = zoneFor(viewer, parsed.data.timeZone);
  const keep = () => asViewer(viewer.userId, (tx) => keepTimeZone(tx, viewer, timeZone));
  const kept = await limited("small", viewer.userId, keep, { locale: await currentLocale() });
  return kept instanceof Response ? kept : Response.json({ ok: true, timeZone });
}

const refused = (status: number, error: FieldError) => Response.json({ errors: [error] }, { status });
