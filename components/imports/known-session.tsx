import { useTranslations } from "next-intl";
import { Moment } from "../ui/moment";
import { useFormat } from "../ui/use-format";
import { sessionWords, whenWords } from "./session-words";

export type Known = {
  date: string;
  wallClock?: string | null;
  kind: string;
  durationMin: number;
  distanceKm: number | null;
  rpe: number | null;
  writtenAt: Date;
  removedAt: Date | null;
};

/** The session that a file's workout looks like, and whether it is. */
export function KnownSession({ known, question }: { known: Known; question: "like" | "typed" | "removed" }) {
  const t = useTranslations("imports");
  const f = useFormat();
  const { removedAt, writtenAt } = known;
  if (question === "removed") {
    if (!removedAt) return t("asked.removed");
    return t.rich("asked.removedAt", { moment: () => <Moment at={removedAt} /> });
  }
  const session = sessionWords(known, t, f);
  if (question === "like") return t("asked.like", { session, when: whenWords(known, t, f) });
  const typed = { session, moment: () => <Moment at={writtenAt} /> };
  if (known.date === writtenAt.toISOString().slice(0, 10)) return t.rich("asked.typed", typed);
  return t.rich("asked.typedFor", { ...typed, day: f.day(known.date) });
}
