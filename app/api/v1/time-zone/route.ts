import { z } from "zod";
import { currentViewer } from "@/app/viewer";
import { foreignPage } from "@/app/whose";
import { asViewer } from "@/db/connection/as-viewer";
import { keepTimeZone } from "@/db/people/people";
import { timeZone } from "@/lib/form-schemas";
import { limited } from "@/lib/limits/limited";
import { sameOrigin } from "@/lib/same-origin";
import { zoneFor } from "@/lib/time-zones";

const body = z.strictObject({ timeZone });

/** The browser says where its athlete is, so that "today" is right before the first entry there. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request))
    return Response.json(
      { errors: [{ field: "form", message: "Accepted from Feelcheck's own pages only." }] },
      { status: 403 },
    );
  const viewer = await currentViewer();
  if (!viewer)
    return Response.json({ errors: [{ field: "form", message: "Sign in first." }] }, { status: 401 });
  const foreign = foreignPage(request, viewer);
  if (foreign) return Response.json({ errors: [foreign] }, { status: 409 });
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success)
    return Response.json(
      { errors: [{ field: "timeZone", message: "must be an IANA time zone" }] },
      { status: 400 },
    );
  const timeZone = zoneFor(viewer, parsed.data.timeZone);
  const kept = await limited("small", viewer.userId, () =>
    asViewer(viewer.userId, (tx) => keepTimeZone(tx, viewer, timeZone)),
  );
  return kept instanceof Response ? kept : Response.json({ ok: true, timeZone });
}
