import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { WithWords } from "@/app/testing/with-words";
import { CoachLadder } from "@/components/ladder/coach-ladder";
import { addDays } from "@/lib/calendar";
import { type HoldRow, wayOn } from "@/lib/ladder/way";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => "/athletes",
  useSearchParams: () => new URLSearchParams(),
}));

const TODAY = "2026-05-12";
const begun = {
  ...{ id: "l", revision: 1, on: TODAY, stage: 2, tissue: "bone" as const, top: 4, usualMin: 40 },
  ...{ episode: null, region: null, side: null, endedOn: null, recordedOn: TODAY },
};
const hold = (mayLift: boolean): HoldRow => ({
  ...{ id: "h", from: TODAY, until: addDays(TODAY, 3), word: "MRI first", byName: "Petra" },
  ...{ liftedOn: null, mayLift },
});

function drawn(holds: HoldRow[], mayHold = true): string {
  const way = wayOn({ ladders: [begun], steps: [], holds, mornings: [] }, TODAY);
  if (!way) throw new Error("on no way back");
  const nothing = async () => ({ ok: true as const, data: null });
  return renderToStaticMarkup(
    <WithWords>
      <CoachLadder athleteId="a" way={way} today={TODAY} mayHold={mayHold} hold={nothing} lift={nothing} />
    </WithWords>,
  );
}

it("says the professional's limit as a number", () => {
  expect(drawn([])).toContain("Limit: stage 4.");
  expect(drawn([])).not.toContain("undefined");
});

it("offers to let go to whoever may, and says to the others who may", () => {
  expect(drawn([hold(true)])).toContain("Let it go on");
  expect(drawn([hold(true)])).not.toContain("A professional set this");
  expect(drawn([hold(false)])).toContain("A professional set this: only whoever treats them lifts it.");
  for (const html of [drawn([hold(false)]), drawn([]), drawn([hold(true)], false)])
    expect(html).not.toContain("Let it go on");
  expect(drawn([])).toContain("Slow it down");
  expect(drawn([hold(false)])).not.toContain("Slow it down");
});
