import { currentLocale, wordsHere } from "@/app/locale";
import { phoneKey } from "@/app/phone-key";
import { chosenTheme } from "@/app/theme";
import { currentViewer, personOf, type Viewer } from "@/app/viewer";
import { foreignPage } from "@/app/whose";
import { readAs } from "@/db/connection/as-viewer";
import { forPhone } from "@/db/pages/phone";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import type { FieldError } from "@/lib/engine/input";
import { limited } from "@/lib/limits/limited";
import type { Kept } from "@/lib/phone/kept";

/** What the athlete's phone keeps to answer without a network, and the key with which it locks it. */
export async function GET(request: Request): Promise<Response> {
  const t = await wordsHere("refusals");
  const viewer = await currentViewer();
  if (!viewer) return refused(401, { field: "form", message: t("signInFirst") });
  const foreign = await foreignPage(request, viewer);
  if (foreign) return refused(409, foreign);
  if (!can(viewer, "own-days")) return refused(403, { field: "form", message: t("notYours") });
  const kept = await limited("small", viewer.userId, () => keptOf(viewer), { locale: await currentLocale() });
  if (kept instanceof Response) return kept;
  return Response.json({ key: phoneKey(viewer.userId), kept }, { headers: { "cache-control": "no-store" } });
}

async function keptOf(viewer: Viewer): Promise<Kept> {
  const today = dayOf(new Date(), viewer);
  const days = await readAs(viewer.userId, (tx) => forPhone(tx, viewer.userId, today));
  const { consent } = viewer;
  const look = { locale: await currentLocale(), theme: await chosenTheme() };
  return { person: personOf(viewer), consent, ...look, ...days };
}

const refused = (status: number, error: FieldError) => Response.json({ errors: [error] }, { status });
