import { useTranslations } from "next-intl";
import { totalSeconds } from "@/lib/ladder/guided";
import type { Part } from "@/lib/ladder/parts";
import { SomethingWrong } from "../check-in/something-wrong";
import { Button } from "../ui/button";
import { clock } from "../ui/clock";
import { useFormat } from "../ui/use-format";
import type { Sound } from "../ui/use-tones";

type Timer = {
  date: string;
  parts: readonly Part[];
  at: { index: number; left: number };
  seconds: number;
  paused: boolean;
  alarm: { sound: Sound; screenOn: boolean; wake: () => void };
  pause: () => void;
  goOn: () => void;
  stop: () => void;
  cancel: () => void;
};

/** For so many seconds a step that was begun by mistake can be taken back. */
const SLIP_S = 60;

/** The timer of a step: what to do now, for how long, and what comes then. */
export function StepTimer(timer: Timer) {
  const t = useTranslations("ladder.timer");
  const { date, parts, at, paused, alarm } = timer;
  const part = parts[at.index];
  if (!part) return null;
  return (
    <div className="text-center" data-gait={part.gait}>
      <p className="text-2xl font-bold">{paused ? t("paused") : t(part.gait)}</p>
      <p className="text-6xl font-bold tabular-nums" role="timer" aria-label={t("left")}>
        {clock(at.left)}
      </p>
      <Ahead {...timer} />
      <p className="text-muted mt-2 text-sm">
        {t(`sound.${alarm.sound}`, { screen: alarm.screenOn ? "on" : "off" })}
      </p>
      {alarm.sound === "asks" && !paused && (
        <Button kind="quiet" size="small" className="mt-2" onClick={alarm.wake}>
          {t("letBeep")}
        </Button>
      )}
      <Acts {...timer} />
      <p className="mt-3 text-sm">{t("stopEarly")}</p>
      <div className="mt-3">
        <SomethingWrong date={date} />
      </div>
    </div>
  );
}

/** What comes then, and how far the step is. */
function Ahead({ parts, at, seconds }: Timer) {
  const t = useTranslations("ladder.timer");
  const f = useFormat();
  const next = parts[at.index + 1];
  const total = totalSeconds(parts);
  const part = t("part", { part: at.index + 1, parts: parts.length });
  return (
    <>
      <p className="mt-1">
        {t("then", {
          gait: next?.gait ?? "end",
          minutes: next ? f.minutes(next.seconds / 60) : "none",
        })}
      </p>
      <progress className="accent-accent mt-3 h-3 w-full" max={total} value={seconds} aria-label={part} />
      <p className="text-muted text-sm">{f.facts([part, t("total", { left: clock(total - seconds) })])}</p>
    </>
  );
}

function Acts({ seconds, paused, pause, goOn, stop, cancel }: Timer) {
  const t = useTranslations("ladder.timer");
  return (
    <div className="mt-4 flex flex-wrap justify-center gap-3">
      <Button kind="quiet" onClick={paused ? goOn : pause}>
        {paused ? t("goOn") : t("pause")}
      </Button>
      <Button kind="quiet" onClick={stop}>
        {t("stop")}
      </Button>
      {seconds < SLIP_S && (
        <Button kind="quiet" onClick={cancel}>
          {t("cancel")}
        </Button>
      )}
    </div>
  );
}
