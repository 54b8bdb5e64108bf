"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { PLACES, type Place } from "@/lib/roster/needs";
import type { RosterView } from "@/lib/roster/view";
import { FoldButton } from "./fold-button";
import { useKeepOrder } from "./kept-order";
import { Line } from "./line";
import type { RosterLine } from "./line-of";
import { NudgeAll } from "./nudge-button";
import { RosterKeys } from "./roster-keys";
import { TableHead } from "./table-head";
import { useNextLine } from "./use-next-line";
import { useReturn } from "./use-return";

/**
 * Everyone at a glance: a dense table for a laptop, a line each for a phone. In order of urgency it is a worklist in parts;
 * on a phone those who are fine are folded. One piece of HTML for both: the style sheet (`roster.css`) sets it.
 */
export function Worklist({
  lines,
  view,
  target,
}: {
  lines: readonly RosterLine[];
  view: RosterView;
  /** Percent of the time that should be easy. */
  target: number;
}) {
  const t = useTranslations("roster");
  useNextLine(lines);
  const parts = partsOf(lines, view);
  useKeepOrder(
    parts.flatMap(({ lines }) => lines.map(({ id }) => id)),
    view,
  );
  return (
    <>
      <div role="table" aria-label={t("table.label")} className="roster">
        <TableHead view={view} />
        {parts.map(({ place, lines }) => (
          <Part key={place ?? "all"} place={place} lines={lines} target={target} />
        ))}
      </div>
      <RosterKeys lines={lines} />
    </>
  );
}

type Lines = readonly RosterLine[];

/** The parts of the worklist; whoever sorts otherwise, or looks at one need, sees one list. */
function partsOf(lines: Lines, view: RosterView): { place: Place | null; lines: Lines }[] {
  if (view.sort !== "urgency" || view.need !== "all") return [{ place: null, lines }];
  return PLACES.map((place) => ({ place, lines: lines.filter((line) => line.place === place) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

function Part({ place, lines, target }: { place: Place | null; lines: Lines; target: number }) {
  const t = useTranslations("roster");
  const [folded, setFolded] = useState(place === "fine");
  useReturn(
    lines,
    folded,
    useCallback(() => setFolded(false), []),
  );
  const name = place && t(`place.${place}`, { count: lines.length });
  return (
    <div
      role="rowgroup"
      aria-label={name ?? undefined}
      data-place={place ?? undefined}
      data-folded={folded || undefined}
    >
      {place && (
        <div role="row" className="part">
          <div role="cell" aria-colspan={8}>
            <h2>{name}</h2>
            {place === "missing" && <NudgeAll lines={lines} />}
            {place === "fine" && <FoldButton folded={folded} fold={setFolded} />}
          </div>
        </div>
      )}
      {lines.map((line) => (
        <Line key={line.id} line={line} target={target} />
      ))}
    </div>
  );
}
