import { cache } from "react";
import { readAthlete } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { can } from "@/lib/can";
import { idIn } from "@/lib/page-params";
import { loadCase } from "./load-case";

/** The athlete whose page for the doctor is asked for; null where it is not the viewer's to see. */
export async function caseAsked(params: Promise<{ id: string }>) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  if (!id || !can(viewer, "see-case", { athleteId: id })) return null;
  return loadOnce(viewer.userId, id);
}

/** Read once a request, for the page and for the title of its tab. */
const loadOnce = cache((viewerId: string, id: string) =>
  readAthlete(viewerId, async (tx) => {
    const page = await loadCase(tx, id, new Date());
    if (!page) return null;
    const look = { athlete: { id, today: page.today }, action: "looked" as const, days: [page.today] };
    return { ...page, looks: [look] };
  }),
);
