import { useTranslations } from "next-intl";
import type { CheckIn } from "@/lib/engine/input";
import { fiveIsGood } from "@/lib/scales/five-is-good";
import { useSiteWords } from "../body/use-site-words";
import { useFormat } from "../ui/use-format";

/** What a check-in answered, as names and values; what was not asked is left out. */
export function Answered({ answers, note }: { answers: CheckIn; note: string }) {
  const t = useTranslations("story.day");
  const body = useTranslations("body");
  const siteWords = useSiteWords();
  const f = useFormat();
  const { soreness, quality, spread, sleepHours, sleepQuality } = answers;
  const kind = [quality && body(`quality.${quality}`), spread && body(`spread.${spread}`)];
  const sleep = sleepHours == null ? null : f.hours(sleepHours, 2);
  const feelings = (["fatigue", "stress", "mood"] as const).flatMap((scale) => {
    const value = answers[scale];
    return value == null ? [] : [t(`feeling.${scale}`, { value: fiveIsGood(scale, value) })];
  });
  const facts = [
    ["soreness", [t("sore", { soreness }), ...kind].filter(Boolean).join(", ")],
    ["movement", soreness > 0 ? body(`movement.${answers.withMovement}`) : null],
    ["stride", body(`gait.${answers.gait}`)],
    ["after", answers.painAfter == null ? null : t("after", { pain: answers.painAfter })],
    ["where", answers.sites.map(siteWords).join(", ") || null],
    ["danger", answers.redFlags.map((sign) => body(`sign.${sign}`)).join(", ") || null],
    ["illness", answers.illness === "none" ? null : body(`illness.${answers.illness}`)],
    ["sleep", sleep && sleepQuality ? t("sleepQuality", { sleep, quality: sleepQuality }) : sleep],
    ["feelings", feelings.length ? t("feelings", { parts: feelings.join(", ") }) : null],
    ["note", note || null],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className="contents">
              <dt className="text-muted text-sm">{t(`facts.${name}`)}</dt>
              <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
