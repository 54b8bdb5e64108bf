import { useTranslations } from "next-intl";
import type { Injury, Version } from "@/lib/injuries/episode";
import type { PainDay } from "@/lib/injuries/pain-days";
import { Sparkline } from "../charts/sparkline";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";

/** How an episode went: pain at its place morning by morning, and every version of what was recorded. */
export function InjuryStory({ injury, pain }: { injury: Injury; pain: readonly PainDay[] }) {
  const t = useTranslations("injuries.story");
  const f = useFormat();
  const kinds = useTranslations("injuries.form.kinds");
  return (
    <>
      {injury.region && (
        <Card title={t("pain")}>
          <PainThere pain={pain} />
        </Card>
      )}
      <Card title={t("history")}>
        <ol className="text-sm">
          {injury.told.map(({ id, recordedOn, kind, diagnosis, byName }) => (
            <li key={id} className="py-1 wrap-anywhere">
              {t("told", {
                date: f.day(recordedOn, "year"),
                what: f.facts([kind ? kinds(kind) : t("unknown"), ...(diagnosis ? [diagnosis] : [])]),
                by: byName ?? t("somebody"),
              })}
            </li>
          ))}
          {[...injury.versions].reverse().map((version) => (
            <OneVersion key={version.revision} version={version} />
          ))}
        </ol>
      </Card>
    </>
  );
}

function PainThere({ pain }: { pain: readonly PainDay[] }) {
  const t = useTranslations("injuries.story");
  const answered = pain.flatMap(({ pain }) => (pain === null ? [] : [pain]));
  if (answered.length === 0) return <p className="text-muted text-sm">{t("noPain")}</p>;
  return (
    <>
      <Sparkline values={pain.map(({ pain }) => pain)} />
      <p className="mt-1 text-sm">
        {t("painSums", {
          hurting: answered.filter((value) => value > 0).length,
          answered: answered.length,
          worst: Math.max(...answered),
        })}
      </p>
    </>
  );
}

function OneVersion({ version }: { version: Version }) {
  const t = useTranslations("injuries");
  const f = useFormat();
  const { recordedOn, restriction, expectedOn, returnedOn, byName } = version;
  const what = [
    t("list.restriction", { restriction }),
    ...(expectedOn ? [t("list.expected", { date: f.day(expectedOn) })] : []),
    ...(returnedOn ? [t("story.returned", { date: f.day(returnedOn) })] : []),
  ];
  return (
    <li className="py-1 wrap-anywhere">
      {t("story.version", {
        date: f.day(recordedOn, "year"),
        what: f.facts(what),
        by: byName ?? t("story.somebody"),
      })}
    </li>
  );
}
