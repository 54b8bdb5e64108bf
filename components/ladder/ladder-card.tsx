import { useTranslations } from "next-intl";
import { uuidv7 } from "uuidv7";
import { addDays, daysBetween, type LocalDate } from "@/lib/calendar";
import { type OpenStep, openStep } from "@/lib/ladder/open-step";
import type { Way } from "@/lib/ladder/way";
import { Card } from "../ui/card";
import { Earlier } from "../ui/earlier";
import { useFormat } from "../ui/use-format";
import { ComeBack, type SaveComeBack } from "./come-back";
import { EndWay, type SaveEnd } from "./own-end";
import { Stairs } from "./stairs";
import { type SaveStep, StepForm } from "./step-form";
import { useWayWords } from "./use-way-words";

/** The athlete's way back: where they stand, what is due, why they moved, and the questions that are open. */
export function LadderCard({
  way,
  today,
  answered,
  due,
  save,
  begin,
  end,
}: {
  way: Way;
  today: LocalDate;
  /** Whether today's check-in is there. */
  answered: boolean;
  /** Whether today's verdict lets the step be done. */
  due: boolean;
  save: SaveStep;
  begin: SaveComeBack;
  /** Ends it; null where that is not the athlete's own to do. */
  end: SaveEnd | null;
}) {
  const t = useTranslations("ladder");
  const words = useWayWords();
  const { stage, status, passes, needed, moves } = way.ladder;
  const kept = words.kept(way);
  const last = moves.slice(-3).reverse();
  const open = openStep(way, today, answered);
  const goes = status !== "stopped" && status !== "asks" && status !== "through";
  return (
    <Card title={t("title")} aside={<span className="font-semibold">{t("stageOf", { stage })}</span>}>
      <Stairs stage={stage} />
      <p className="mt-2 font-semibold">{words.stage(stage)}</p>
      <p className="mt-2">
        <Due way={way} today={today} answered={answered} due={due} />
      </p>
      {goes && (
        <p className="text-muted mt-1 text-sm">
          {kept ?? t("passes", { needed, passes })} {t(way.start.tissue)}
        </p>
      )}
      {open && (
        <div className="border-line mt-4 border-t pt-4">
          <OpenAnswers {...open} today={today} save={save} />
        </div>
      )}
      {status === "asks" && (
        <div className="mt-4">
          <ComeBack episode={way.begun.episode} writeId={uuidv7()} anew save={begin} />
        </div>
      )}
      {end && <EndWay save={end} />}
      {last.length > 0 && (
        <Earlier label={t("last")}>
          <ul className="space-y-1 text-sm">
            {last.map((move) => (
              <li key={`${move.on} ${move.code}`}>{words.move(move)}</li>
            ))}
          </ul>
        </Earlier>
      )}
    </Card>
  );
}

/** What is due, in one sentence. */
function Due({ way, today, answered, due }: { way: Way; today: LocalDate; answered: boolean; due: boolean }) {
  const t = useTranslations("ladder.due");
  const f = useFormat();
  const words = useWayWords();
  const { status, stage, nextOn } = way.ladder;
  const date = f.day(nextOn ?? today);
  const step = words.step(way);
  switch (status) {
    case "step": {
      if (!answered) return t("checkInFirst", step);
      const next = afterStep(stage, today);
      return due ? t("step", { ...step, every: next.every, date: f.day(next.on) }) : t("notToday");
    }
    case "off": {
      const last = way.steps.reduce<LocalDate | null>((a, { on }) => (a === null || on > a ? on : a), null);
      // Two days without after a step that was too much: why is told below.
      const every = last && nextOn && daysBetween(last, nextOn) === 2 ? "alternate" : "none";
      if (last === today) return t("done", { date, every });
      return stage === 9 ? t("between", { date }) : t("off", { date, every, ...step });
    }
    default:
      return t(status);
  }
}

/** When the step after today's is due if that goes well, and by which rule. */
function afterStep(stage: number, today: LocalDate) {
  if (stage === 9) return { every: "weekly", on: addDays(today, 7) };
  if (stage === 8) return { every: "daily", on: addDays(today, 1) };
  return { every: "alternate", on: addDays(today, 2) };
}

function OpenAnswers({ step, asksNext, today, save }: OpenStep & { today: LocalDate; save: SaveStep }) {
  const t = useTranslations("ladder.form");
  const f = useFormat();
  const { id, revision, on, stage, minutes, during, strideChanged, after, told } = step;
  const start = { id, revision, date: on, stage, minutes, during, strideChanged, after, next: told };
  const late = on < today;
  return (
    <div className="space-y-4">
      <p className="font-semibold">{late ? t("askLate", { date: f.day(on) }) : t("askAfter")}</p>
      <StepForm key={`${id} ${revision}`} start={start} writeId={uuidv7()} late={asksNext} save={save} />
    </div>
  );
}
