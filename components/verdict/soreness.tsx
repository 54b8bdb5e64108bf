import { inWords } from "@/lib/calendar";
import type { Doms } from "@/lib/engine/assessment";
import { sessionName } from "@/lib/session-kinds";
import { Course } from "./course";
import { Part } from "./parts";

/** Where the soreness comes from and how it will go. */
export function Soreness({
  doms,
  soreness,
}: {
  doms: Doms;
  soreness: readonly { date: string; soreness: number }[];
}) {
  return (
    <Part title="This soreness">
      {doms.session && (
        <p className="mb-2">
          Most likely from {inWords(doms.session.date)}: {sessionName(doms.session.sport).toLowerCase()},{" "}
          {doms.session.durationMin} min ({doms.session.because.join(", ")}). Expect the peak around{" "}
          {inWords(doms.expectedPeak ?? doms.session.date)} and clear legs by{" "}
          {inWords(doms.expectedClear ?? doms.session.date)}; it can linger to a week.
          {doms.course === "slower" && " It is taking longer than usual."}
        </p>
      )}
      <Course doms={doms} actual={soreness} />
    </Part>
  );
}
