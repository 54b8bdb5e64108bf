import { expect, it } from "vitest";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { type Alerted, alarmWords } from "./alarm-words";

const at = (time: string) => new Date(`2026-05-10T${time}:00Z`);
const none: Alerted = { toldAt: null, told: 0, againAt: null, openedBy: null, openedAt: null };
const told = { ...none, toldAt: at("05:10"), told: 2 };
const opened = { openedBy: "Robin", openedAt: at("05:14") };
const say = (alert: Alerted, reader: "athlete" | "other" = "athlete") =>
  alarmWords(alert, reader, wordsIn(PLAIN_LOCALE, "verdict"), formatFor("en-GB"), "Europe/Berlin").join(" ");

it.each([
  ["on its way", none, ""],
  ["told", told, "Your coaches were told at 07:10. Nobody has opened it yet."],
  ["opened", { ...told, ...opened }, "Your coaches were told at 07:10. Robin opened it at 07:14."],
  [
    "sent again",
    { ...told, againAt: at("05:25") },
    "Your coaches were told at 07:10. It was sent again at 07:25. Nobody has opened it yet.",
  ],
  [
    "nobody could be told",
    { ...told, told: 0 },
    "Nobody of your team could be told: none of them takes messages. Call them.",
  ],
  ["nobody was told, and one looked", { ...told, told: 0, ...opened }, "Robin opened it at 07:14."],
  [
    "by one who left",
    { ...told, ...opened, openedBy: null },
    "Your coaches were told at 07:10. A coach who left opened it at 07:14.",
  ],
])("%s", (_, alert, words) => {
  expect(say(alert)).toBe(words);
});

it("to those who care for the athlete", () => {
  expect(say(told, "other")).toBe("Coaches and professionals were told at 07:10. Nobody has opened it yet.");
});
