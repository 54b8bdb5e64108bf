import type { LocalDate } from "@/lib/calendar";
import type { Words } from "@/lib/words/words";
import type { Injury } from "./episode";
import { timeLossDays } from "./time-loss";

type Row = { name?: string; today: LocalDate; injury: Injury };
type TableWords = { files: Words<"files">; injuries: Words<"injuries">; body: Words<"body"> };

/**
 * Injuries and illnesses as a table to be downloaded: an athlete's own with what they are, or a team's with names. What somebody did not
 * share is not in `told`, and a team's has no column for it.
 */
export function episodeTable(
  rows: readonly Row[],
  { files: t, injuries: w, body }: TableWords,
  { told = false } = {},
) {
  const named = rows.some(({ name }) => name !== undefined);
  const columns: (readonly [string, (row: Row) => string | number | null])[] = [
    ...(named ? [[t("health.athlete"), ({ name }: Row) => name ?? ""] as const] : []),
    [t("health.what"), ({ injury }) => w(`name.${injury.what}`)],
    [t("health.region"), ({ injury: { region } }) => (region ? body(`region.${region}`) : "")],
    [t("health.side"), ({ injury: { side } }) => (side ? w(`form.sides.${side}`) : "")],
    [t("health.onset"), ({ injury }) => injury.onset],
    [t("health.mode"), ({ injury: { mode } }) => (mode ? w(`form.modes.${mode}`) : "")],
    [t("health.course"), ({ injury: { course } }) => w("list.course", { course: course.replace("-", "_") })],
    [t("health.during"), ({ injury: { during } }) => (during ? w(`form.occasions.${during}`) : "")],
    [
      t("health.seenBy"),
      ({ injury: { firstSeenBy } }) => (firstSeenBy ? w(`form.seenBy.${firstSeenBy}`) : ""),
    ],
    [
      t("health.restriction"),
      ({ injury: { restriction, returnedOn } }) => (returnedOn ? "" : w("list.restriction", { restriction })),
    ],
    [t("health.expected"), ({ injury }) => injury.expectedOn],
    [t("health.returned"), ({ injury }) => injury.returnedOn],
    [t("health.lost"), ({ injury, today }) => timeLossDays(injury.versions, today)],
    ...(told
      ? ([
          [
            t("health.kind"),
            ({ injury: { told } }) => (told[0]?.kind ? w(`form.kinds.${told[0].kind}`) : ""),
          ],
          [t("health.diagnosis"), ({ injury: { told } }) => told[0]?.diagnosis ?? ""],
        ] as const satisfies (readonly [string, (row: Row) => string])[])
      : []),
  ];
  return {
    columns: columns.map(([heading]) => heading),
    rows: rows.map((row) => Object.fromEntries(columns.map(([heading, of]) => [heading, of(row)]))),
  };
}
