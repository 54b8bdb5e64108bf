import { engineWords } from "@/lib/engine-words/english";
import { formatFor } from "@/lib/format/format";
import type { Notice, Way } from "@/lib/notices/notice";
import { changeLines, hasNews } from "@/lib/roster/changes";
import { answersIn } from "@/lib/roster/needs";
import { byUrgency } from "@/lib/roster/order";
import { reasonOf } from "@/lib/roster/reason-of";
import { morningSummary, nobodyHeard } from "@/lib/roster/summary";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import type { Tx } from "../../connection/tx";
import { rosterOf } from "../../pages/roster";
import { noticeSettingsOf } from "../../people/notice-settings";
import { personOf } from "../../people/people";
import { teamOf } from "../../people/teams";

/**
 * The morning of a team for one of its coaches, as their viewer: the sentences that stand above their roster now, and what changed
 * since yesterday. Reasons stand in a mail alone, and where the team wants them there. null where there is nothing to say.
 */
export async function morningOf(
  tx: Tx,
  userId: string,
  teamId: string,
  { now, way }: { now: Date; way: Way },
): Promise<Notice | null> {
  const [person, team, settings] = await Promise.all([
    personOf(tx, userId),
    teamOf(tx, teamId),
    noticeSettingsOf(tx, userId),
  ]);
  if (!person || !team || settings.summaryAt === null) return null;
  const locale = localeFor(person, null);
  const f = formatFor(locale);
  const [roster, t] = [wordsIn(locale, "roster"), wordsIn(locale, "notices")];
  const rows = await rosterOf(tx, teamId, now, team.reminderTime, f.weekStart);
  if (rows.length === 0 || (settings.summaryNewsOnly && !hasNews(rows))) return null;
  const lines = [...morningSummary(rows, roster, f), ...changeLines(rows, roster, f)];
  const words = engineWords(locale, "other");
  const reasons =
    way === "mail" && team.mailNamesReasons
      ? [...rows]
          .sort(byUrgency)
          .filter(({ place }) => place === "word")
          .flatMap((row) => {
            const reason = reasonOf(row, words);
            return reason ? [t("summary.reason", { name: row.name, reason })] : [];
          })
      : [];
  return {
    kind: "summary",
    title: t("summary.title", {
      team: team.name,
      waiting: answersIn(rows).waiting,
      heard: nobodyHeard(rows) ? "no" : "yes",
    }),
    body: [...lines, ...(reasons.length ? ["", ...reasons] : [])].join("\n"),
    url: "/roster",
    tag: `summary-${teamId}`,
  };
}
