import { currentLocale } from "@/app/locale";
import { currentViewer } from "@/app/viewer";
import { readAs } from "@/db/connection/as-viewer";
import { injuriesOf } from "@/db/log/injuries";
import { csvResponse } from "@/lib/csv-response";
import { dayOf } from "@/lib/day-start";
import { episodeTable } from "@/lib/injuries/episode-table";
import { limited } from "@/lib/limits/limited";
import { wordsIn } from "@/lib/words/words";

/** One's own injuries and illnesses as CSV, with what they are. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  const locale = await currentLocale();
  const files = wordsIn(locale, "files");
  if (!viewer)
    return Response.json({ errors: [{ field: "form", message: files("refused.signIn") }] }, { status: 401 });
  const { userId } = viewer;
  const today = dayOf(new Date(), viewer);
  const made = await limited(
    "tables",
    userId,
    async () => {
      const injuries = await readAs(userId, (tx) => injuriesOf(tx, userId));
      const words = { files, injuries: wordsIn(locale, "injuries"), body: wordsIn(locale, "body") };
      return episodeTable(
        injuries.map((injury) => ({ today, injury })),
        words,
        { told: true },
      );
    },
    { locale, signal: request.signal },
  );
  return made instanceof Response ? made : csvResponse(`injuries-${today}`, made);
}
