import { loadCase } from "@/app/(signed-in)/care/[id]/load-case";
import { currentLocale } from "@/app/locale";
import { readAthlete } from "@/app/looking";
import { currentViewer } from "@/app/viewer";
import { can } from "@/lib/can";
import { caseBundle } from "@/lib/fhir/bundle";
import { limited } from "@/lib/limits/limited";
import { idIn } from "@/lib/page-params";
import { wordsIn } from "@/lib/words/words";
import { bundleWords, pageOf } from "./case-page";

/** The doctor's page of an athlete as FHIR R4 JSON: their own, or of one in the viewer's care. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const viewer = await currentViewer();
  const locale = await currentLocale();
  const t = wordsIn(locale, "files");
  const refused = (message: string, status: number) =>
    Response.json({ errors: [{ field: "athlete", message }] }, { status });
  const id = idIn((await params).id);
  if (!viewer) return refused(t("refused.signIn"), 401);
  if (!id || !can(viewer, "see-case", { athleteId: id })) return refused(t("refused.notInCare"), 403);
  const read = () =>
    readAthlete(viewer.userId, async (tx) => {
      const found = await loadCase(tx, id, new Date());
      return found && { ...found, looks: [{ athlete: { id, today: found.today }, action: "took" as const }] };
    });
  const found = await limited("tables", viewer.userId, read, { locale, signal: request.signal });
  if (found instanceof Response) return found;
  if (!found) return refused(t("refused.notInCare"), 404);
  const bundle = caseBundle(pageOf(found, locale), new Date(), bundleWords(locale));
  return new Response(JSON.stringify(bundle, null, 2), {
    headers: {
      "content-type": "application/fhir+json; charset=utf-8",
      "content-disposition": `attachment; filename="feelcheck-${found.today}.fhir.json"`,
      "cache-control": "no-store",
    },
  });
}
