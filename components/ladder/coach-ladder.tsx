import { useTranslations } from "next-intl";
import { uuidv7 } from "uuidv7";
import type { LocalDate } from "@/lib/calendar";
import type { Way } from "@/lib/ladder/way";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { HoldForm, LiftHold, type SaveHold, type SaveLift } from "./hold-form";
import { Stairs } from "./stairs";
import { useWayWords } from "./use-way-words";

/** Somebody else's way back: where they stand and why; whoever may slows it down. */
export function CoachLadder({
  athleteId,
  way,
  today,
  mayHold,
  hold,
  lift,
}: {
  athleteId: string;
  way: Way;
  today: LocalDate;
  mayHold: boolean;
  hold: SaveHold;
  lift: SaveLift;
}) {
  const t = useTranslations("ladder");
  const f = useFormat();
  const words = useWayWords("other");
  const { ladder, start, begun } = way;
  const { stage, status, held, nextOn, moves, passes, needed } = ladder;
  return (
    <Card title={t("coach.title")} aside={<span className="font-semibold">{t("stageOf", { stage })}</span>}>
      <Stairs stage={stage} />
      <p className="mt-2 font-semibold">{t("coach.line", { stage, held, status })}</p>
      <p className="text-muted text-sm">
        {t("coach.began", { date: f.day(start.on), stage: start.stage })}{" "}
        {begun.top !== null && t("coach.top", { top: begun.top })}
      </p>
      <p className="mt-2">
        {nextOn ? t("coach.next", { date: f.day(nextOn), ...words.step(way) }) : t("coach.ended", { status })}
      </p>
      {nextOn && <p className="text-muted text-sm">{t("passes", { needed, passes })}</p>}
      {moves.length > 0 && (
        <ul className="mt-3 space-y-1 text-sm">
          {moves
            .slice(-5)
            .reverse()
            .map((move) => (
              <li key={`${move.on} ${move.code}`}>{words.move(move)}</li>
            ))}
        </ul>
      )}
      {nextOn && <Hold athleteId={athleteId} way={way} today={today} may={mayHold} hold={hold} lift={lift} />}
    </Card>
  );
}

function Hold({
  athleteId,
  way,
  today,
  may,
  hold,
  lift,
}: {
  athleteId: string;
  way: Way;
  today: LocalDate;
  may: boolean;
  hold: SaveHold;
  lift: SaveLift;
}) {
  const t = useTranslations("ladder.coach");
  const f = useFormat();
  const there = way.hold;
  return (
    <div className="border-line mt-4 border-t pt-3">
      {there && (
        <p className="mb-2">
          {t("held", {
            name: there.byName ?? t("somebody"),
            from: f.day(there.from),
            until: there.until ? f.day(there.until) : "none",
          })}{" "}
          {there.word}
        </p>
      )}
      {may && there?.mayLift && <LiftHold athleteId={athleteId} lift={lift} />}
      {may && there && !there.mayLift && <p className="text-muted text-sm">{t("notYours")}</p>}
      {may && !there && (
        <details>
          <summary className="min-h-8 cursor-pointer font-semibold">{t("hold")}</summary>
          <p className="text-muted mb-3 text-sm">{t("holdWhat")}</p>
          <HoldForm athleteId={athleteId} writeId={uuidv7()} today={today} save={hold} />
        </details>
      )}
    </div>
  );
}
