import type { Format } from "@/lib/format/format";
import type { Reader } from "@/lib/words/reader";
import type { Words } from "@/lib/words/words";

/** Whether anybody was told of an urgent sign, and who opened it first. */
export type Alerted = {
  /** null while the first messages are on their way. */
  toldAt: Date | null;
  /** How many people a message was handed to. */
  told: number;
  againAt: Date | null;
  /** null where their name is not the reader's to know any more. */
  openedBy: string | null;
  openedAt: Date | null;
};

/** Who was told of an urgent sign and whether anybody has opened it, a sentence each. */
export function alarmWords(
  { toldAt, told, againAt, openedBy, openedAt }: Alerted,
  reader: Reader,
  t: Words<"verdict">,
  f: Format,
  timeZone: string,
): string[] {
  const time = (at: Date) => f.time(at, timeZone);
  const opened = openedAt && t("alarm.opened", { by: openedBy ?? t("alarm.someone"), time: time(openedAt) });
  if (!toldAt) return opened ? [opened] : [];
  if (told === 0) return opened ? [opened] : [t("alarm.nobody", { reader })];
  return [
    t("alarm.told", { reader, time: time(toldAt) }),
    ...(againAt ? [t("alarm.again", { time: time(againAt) })] : []),
    opened ?? t("alarm.unopened"),
  ];
}
