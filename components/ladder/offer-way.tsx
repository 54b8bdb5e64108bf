import { useTranslations } from "next-intl";
import { uuidv7 } from "uuidv7";
import { Card } from "../ui/card";
import { ComeBack, type SaveComeBack } from "./come-back";
import { useWayWords } from "./use-way-words";

/** Where somebody would begin whom nobody told a stage. */
type Entry = {
  episode: string | null;
  tissue: "bone" | "other";
  daysWithoutRun: number | null;
  stage: number | null;
};

/** "I want to come back": where the way back would begin, and the tap that begins it. */
export function OfferWay({ entry, save }: { entry: Entry; save: SaveComeBack }) {
  const t = useTranslations("ladder.begin");
  const words = useWayWords();
  const { stage, daysWithoutRun, tissue, episode } = entry;
  return (
    <Card title={t("title")}>
      {stage === null ? (
        <p>{t("few")}</p>
      ) : (
        <div className="space-y-3">
          <p>
            {daysWithoutRun !== null && t("days", { days: daysWithoutRun })}{" "}
            {t("what", { stage, words: words.stage(stage) })}
          </p>
          {tissue === "bone" && <p className="font-semibold">{t("bone")}</p>}
          <ComeBack episode={episode} writeId={uuidv7()} save={save} />
        </div>
      )}
    </Card>
  );
}
