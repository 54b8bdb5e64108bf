import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { WithWords } from "@/app/testing/with-words";
import { AnsweringAround } from "@/components/roster/answering";
import { AskingAround } from "@/components/roster/asking";
import { FlagDialog } from "@/components/roster/flag-dialog";
import { type LineWords, lineOf, type RosterLine } from "@/components/roster/line-of";
import { LineSheet } from "@/components/roster/line-sheet";
import { TalkDialog } from "@/components/roster/talk-dialog";
import { Worklist } from "@/components/roster/worklist";
import { addDays } from "@/lib/calendar";
import { CAST } from "@/lib/demo/cast";
import { chance } from "@/lib/demo/random";
import { engineWords } from "@/lib/engine-words/english";
import { formatFor } from "@/lib/format/format";
import { type RosterDay, rosterRow } from "@/lib/roster/row";
import { viewFrom } from "@/lib/roster/view";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const TODAY = "2026-05-10";
const ATHLETES = 200;
/** Of the page at 200 athletes; frame, sentences and scripts' names take some 40 kB beside the list. */
const MOST_BYTES = 560_000;

const words: LineWords = {
  roster: wordsIn(PLAIN_LOCALE, "roster"),
  verdict: wordsIn(PLAIN_LOCALE, "verdict"),
  flags: wordsIn(PLAIN_LOCALE, "flags"),
  body: wordsIn(PLAIN_LOCALE, "body"),
  ladder: wordsIn(PLAIN_LOCALE, "ladder"),
  load: wordsIn(PLAIN_LOCALE, "load"),
  intensity: wordsIn(PLAIN_LOCALE, "intensity"),
  injuries: wordsIn(PLAIN_LOCALE, "injuries"),
  sessions: wordsIn(PLAIN_LOCALE, "sessions"),
  plan: wordsIn(PLAIN_LOCALE, "plan"),
  engine: engineWords(PLAIN_LOCALE, "other"),
  f: formatFor(PLAIN_LOCALE),
  timeZone: "UTC",
  viewerId: "nobody",
  now: new Date(0),
};

/** A day with everything that a roster's row can tell of it. */
function full(luck: ReturnType<typeof chance>, date: string): RosterDay {
  const whole = (most: number) => Math.floor(luck.next() * most);
  return {
    date,
    soreness: whole(8),
    quality: luck.pick(["dull", "sharp"]),
    sites: [{ region: luck.pick(["calf", "shin", "quad"] as const), side: "left" }],
    sleepHours: 5 + whole(8) / 2,
    verdict: luck.pick(["train", "easy", "rest", "see-professional"]),
    urgency: null,
    headline: "Rest today: sore at the shin for 5 days",
    headlineOf: {
      code: "rest",
      why: { rule: "not-muscle", code: "stays", params: { region: "shin", days: 5 } },
    },
    wellnessZ: luck.normal(0, 1),
    declining: false,
    load: whole(600),
    minutes: 61.5,
    sessionCount: 1,
    sessionsUnrated: 0,
    minutesUnrated: 0,
    secondsEasy: 0,
    secondsModerate: 0,
    secondsHard: 0,
    hrEasy: whole(4000),
    hrModerate: whole(900),
    hrHard: whole(600),
    sessionsEasy: 1,
    sessionsModerate: 0,
    sessionsHard: 0,
    sessionsByHr: 1,
    plannedMin: 60,
    plannedKind: "tempo",
  };
}

/** One athlete in four flagged by a coach, one with a new note, one spoken to: a hard morning. */
function lines(): RosterLine[] {
  const luck = chance(7);
  return Array.from({ length: ATHLETES }, (_, i) => {
    const id = `01890000-0000-7000-8000-${String(i).padStart(12, "0")}`;
    const days = Array.from({ length: 44 }, (_, back) => full(luck, addDays(TODAY, back - 43)));
    const flag = {
      id,
      severity: "watch" as const,
      order: "easy" as const,
      reason: "Looked tired on Sunday; keep it short until the calf is quiet.",
      until: addDays(TODAY, 3),
      raisedOn: TODAY,
      closedOn: null,
      byCoach: true,
      acknowledged: false,
    };
    const row = rosterRow({ id, name: `${CAST[i % CAST.length]?.name} ${i}` }, TODAY, {
      days,
      flags: i % 4 === 0 ? [flag] : [],
      news:
        i % 4 === 1
          ? [{ text: "The shin talks on stairs since the hills. ".repeat(3), at: new Date(0) }]
          : [],
    });
    const talk = {
      id,
      date: TODAY,
      holds: "day" as const,
      word: "Rests today",
      at: new Date(0),
      told: null,
      by: "Robin",
      byId: null,
    };
    return lineOf(
      i % 4 === 2 ? { ...row, place: "spoken", talk: { ...talk, standing: row.standing } } : row,
      words,
    );
  });
}

it("the roster of 200 athletes stays under 600 kB of HTML with what the browser draws it anew from", () => {
  const all = lines();
  const never = async () => ({ ok: true as const, data: null });
  const html = renderToString(
    <WithWords>
      <FlagDialog may today={TODAY} save={never}>
        <TalkDialog may save={never} takeBack={never}>
          <AskingAround may nudge={async () => ({ ok: true, data: { asked: [], byMail: false } })}>
            <AnsweringAround may save={never} takeBack={never}>
              <LineSheet target={80} saw={never}>
                <Worklist lines={all} view={viewFrom({})} target={80} />
              </LineSheet>
            </AnsweringAround>
          </AskingAround>
        </TalkDialog>
      </FlagDialog>
    </WithWords>,
  );
  expect(html.match(/data-athlete/g)).toHaveLength(ATHLETES);
  // The lines travel once more, as text within a script: each quote of theirs is escaped.
  const again = JSON.stringify(JSON.stringify(all));
  const bytes = Buffer.byteLength(html) + Buffer.byteLength(again);
  expect(bytes, `${html.length} of HTML, ${again.length} of lines`).toBeLessThan(MOST_BYTES);
});
