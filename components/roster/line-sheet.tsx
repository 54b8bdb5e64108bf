"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { SawForm } from "@/lib/follow-up-forms";
import { buttonLook } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Link } from "../ui/link";
import { useSend } from "../ui/use-send";
import { SheetActs } from "./line-acts";
import { Course, EasyShare, Load, Planned } from "./line-cells";
import type { RosterLine } from "./line-of";
import { SheetContext } from "./sheet-context";

/** What a phone's line has no room for: everything the table says of an athlete, and what to do about it. */
export function LineSheet({
  target,
  saw,
  children,
}: {
  target: number;
  /** Keeps that the viewer has opened an athlete's day: the athlete reads it. */
  saw: (form: SawForm) => Promise<ActionResult>;
  children: ReactNode;
}) {
  const t = useTranslations("roster");
  const [line, setLine] = useState<RosterLine | null>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const seeing = useSend(saw, {});
  return (
    <SheetContext
      value={(line) => {
        setLine(line);
        setOpen(true);
        if (line.verdict) void seeing.send({ athleteId: line.id });
      }}
    >
      {children}
      <Dialog open={open} close={close} title={<bdi>{line?.name}</bdi>}>
        {line && (
          <div className="sheet space-y-4">
            <Said line={line} />
            <dl>
              <dt>{t("table.soreness")}</dt>
              <dd className="soreness">
                <Course line={line} />
                <span className="quiet text-sm">{line.usual.words}</span>
              </dd>
              <dt>{t("table.load")}</dt>
              <dd className="load">
                <Load load={line.load} />
              </dd>
              <dt>{t("table.easy")}</dt>
              <dd className="easy">
                <EasyShare easy={line.easy} target={target} />
              </dd>
              <dt>{t("table.plan")}</dt>
              <dd className="plan">
                <Planned plan={line.plan} />
              </dd>
            </dl>
            <SheetActs line={line} then={close} />
            <p className="flex justify-end">
              <Link href={`/athletes/${line.id}`} className={buttonLook("primary")}>
                {t("sheet.open")}
              </Link>
            </p>
          </div>
        )}
      </Dialog>
    </SheetContext>
  );
}

function Said({ line }: { line: RosterLine }) {
  const { badge, verdict, reason, available, facts, flags, note, talk, nudge, alarm } = line;
  return (
    <div className="space-y-1">
      <p>
        <strong data-ink={verdict}>{badge}</strong>
        {reason && ` · ${reason}`}
      </p>
      {flags?.map(({ id, words, state, why }) => (
        <p key={id}>
          <span aria-hidden="true">⚑ </span>
          {[words, state].filter(Boolean).join(", ")}: {why}
        </p>
      ))}
      {alarm && <p className="font-semibold">{alarm}</p>}
      {note && <q dir="auto">{note.text}</q>}
      {[available, talk?.words, nudge, facts].map((words) => words && <p key={words}>{words}</p>)}
    </div>
  );
}
