import { useTranslations } from "next-intl";
import type { Told } from "@/lib/roster/answers";
import { useFormat } from "../ui/use-format";

/** What others made of a day: who has seen it and when, and what coaches said; null where nobody's name is known any more. */
export type Reacted = {
  seen: readonly { by: string | null; at: Date }[];
  answers: readonly { id: string; told: Told; word: string; by: string | null; at: Date }[];
};

/** Who has seen a day, and what was said to the athlete about it, by the athlete's clock; nothing where nobody reacted. */
export function Reactions({ seen, answers, timeZone }: Reacted & { timeZone: string }) {
  const t = useTranslations("verdict.reactions");
  const f = useFormat();
  if (seen.length + answers.length === 0) return null;
  const who = (by: string | null, at: Date) => ({
    hasBy: by === null ? ("no" as const) : ("yes" as const),
    by: by ?? "",
    time: f.time(at, timeZone),
  });
  return (
    <section aria-label={t("label")} className="space-y-2 py-3 wrap-anywhere">
      {answers.map(({ id, told, word, by, at }) => (
        <p key={id}>
          <q className="font-semibold" dir="auto">
            {t("answer", { told, word })}
          </q>{" "}
          <span className="text-muted text-sm">{t("from", who(by, at))}</span>
        </p>
      ))}
      {seen.map(({ by, at }) => (
        <p key={`${by} ${at.getTime()}`} className="text-muted text-sm">
          <span aria-hidden="true">✓ </span>
          {t("seen", who(by, at))}
        </p>
      ))}
    </section>
  );
}
