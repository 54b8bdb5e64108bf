import { useTranslations } from "next-intl";
import { LadderCard } from "@/components/ladder/ladder-card";
import { EndedWay } from "@/components/ladder/own-end";
import { StepBegunBefore } from "@/components/ladder/step-under-way";
import { useFormat } from "@/components/ui/use-format";
import { isPressing } from "@/components/verdict/urgency";
import type { LocalDate } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import { comeBackAction, endOwnWayAction, saveStepAction } from "../ladder/actions";
import { isDue } from "./answered";
import type { Today } from "./today-data";

type Day = {
  today: LocalDate;
  /** Today's verdict; null before the check-in. */
  output: Assessment | null;
};

/** The way back, where the athlete is on one, or that they have just ended it. */
export function OnTheWay({ way, ownEnd, today, output }: Pick<Today, "way" | "ownEnd"> & Day) {
  if (!way && ownEnd.endedOn) return <EndedWay on={ownEnd.endedOn} save={endOwnWayAction} />;
  if (!way) return null;
  return (
    <LadderCard
      way={way}
      today={today}
      answered={output !== null}
      due={output !== null && isDue(way, output)}
      save={saveStepAction}
      begin={comeBackAction}
      end={ownEnd.mayEnd ? endOwnWayAction : null}
    />
  );
}

/** A step that was begun and is not told of yet, where the verdict does not show it; only on a page of somebody who was ever on the way. */
export function Begun({ way, everOnTheWay, today, output }: Pick<Today, "way" | "everOnTheWay"> & Day) {
  if (!everOnTheWay || (output && way && isDue(way, output))) return null;
  return (
    <StepBegunBefore
      today={today}
      halt={output !== null && isPressing(output)}
      changed={output !== null && way?.ladder.status === "step"}
      save={saveStepAction}
    />
  );
}

/** When whoever saw the athlete wants to see them again. */
export function Visit({ on, by }: NonNullable<Today["visit"]>) {
  const t = useTranslations("flags.own");
  const f = useFormat();
  return (
    <p className="bg-accent-soft rounded-lg px-4 py-2 text-sm">
      {t("comes", { by: by ?? "none", date: f.day(on) })}
    </p>
  );
}
