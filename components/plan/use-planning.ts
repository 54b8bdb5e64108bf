"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { ActionResult } from "@/lib/action-result";
import type { ChangePlanForm, ForWhom, MadePlans, PlanForm, UndoPlansForm } from "@/lib/training-forms";
import { minutesIn } from "@/lib/typed-minutes";
import { DAYS, useDraft } from "../ui/use-draft";
import { useLatest } from "../ui/use-latest";
import { useSend } from "../ui/use-send";
import { type PlanDraft, planDraft } from "./plan-fields";
import { leftOut, type Stopped } from "./stopped-list";

/** What the plan dialog is opened for. */
export type OpenPlan = {
  title: string;
  date: string;
  target: ForWhom;
  /** Of many, those who should not run. */
  stopped?: readonly Stopped[];
  /** The planned session to change; null for a new one. */
  plan: null | {
    id: string;
    athleteId: string;
    kind: string;
    minutes: number;
    intensity: "easy" | "moderate" | "hard";
    note: string;
  };
};

type Removal = { planId: string; athleteId: string; removed: boolean };
export type PlanActions = {
  add: (form: PlanForm) => Promise<ActionResult<MadePlans>>;
  change: (form: ChangePlanForm) => Promise<ActionResult>;
  remove: (form: Removal) => Promise<ActionResult>;
  undo: (form: UndoPlansForm) => Promise<ActionResult<number>>;
};

/** What was done last, and what takes it back: nothing, a removal, or what was planned for many. */
type Done = { words: string; undo: null | { removal: Removal } | { made: MadePlans } };

const START = { kind: "easy-run", minutes: 45, intensity: "easy", note: "" } as const;

/** What the dialog begins with: the plan to change, or an easy run. */
function startOf(asked: OpenPlan | null): PlanDraft {
  const { kind, minutes, intensity, note } = asked?.plan ?? START;
  return {
    id: uuidv7(),
    date: asked?.date ?? "",
    kind,
    minutes: String(Math.round(minutes)),
    intensity,
    note,
  };
}

/** What was typed for what the dialog was opened for: kept in this browser until it is sent or left. */
function usePlanDraft(asked: OpenPlan | null) {
  const kept = useDraft({
    name: `plan-${asked ? (asked.plan?.id ?? `${JSON.stringify(asked.target)}-${asked.date}`) : ""}`,
    schema: planDraft,
    maxAgeMs: 2 * DAYS,
    start: startOf(asked),
  });
  return {
    value: kept.value,
    put: (given: Partial<PlanDraft>) => kept.change((now) => ({ ...now, ...given })),
    forget: () => {
      kept.set(startOf(asked));
      kept.clear();
    },
  };
}

/** Sends a plan, its change and its removal; what was done last can be undone. */
function usePlanActions(actions: PlanActions, done: () => void) {
  const t = useTranslations("plan");
  const [last, setLast] = useState<Done | null>(null);
  const settle = (words: string, undo: Done["undo"]) => {
    setLast({ words, undo });
    done();
  };
  const adding = useSend(actions.add, {
    done: (made, { target }) => {
      if (target.who === "athlete") done();
      else settle(t("planned", { count: made.length }), made.length ? { made } : null);
    },
  });
  const changing = useSend(actions.change, { done });
  const removing = useSend(actions.remove, {
    done: (_, sent) =>
      sent.removed
        ? settle(t("removed"), { removal: { ...sent, removed: false } })
        : settle(t("backAgain"), null),
  });
  const undoing = useSend(actions.undo, { done: (count) => settle(t("copy.undone", { count }), null) });
  const ofAdding = adding.setErrors;
  const ofChanging = changing.setErrors;
  const ofRemoving = removing.setErrors;
  const forgetErrors = useCallback(() => {
    for (const set of [ofAdding, ofChanging, ofRemoving]) set([]);
  }, [ofAdding, ofChanging, ofRemoving]);
  const undo = last?.undo;
  const takeBack = undo
    ? () => void ("made" in undo ? undoing.send({ made: [...undo.made] }) : removing.send(undo.removal))
    : null;
  const failed = undoing.errors[0]?.message;
  return {
    adding,
    changing,
    removing,
    forgetErrors,
    tell: settle,
    told: last && {
      words: failed ?? last.words,
      undoWords: t(undo && "made" in undo ? "copy.undo" : "undo"),
      undo: takeBack,
      pending: undoing.pending || removing.pending,
    },
  };
}

/** What the dialog was opened for, what was typed, and the three things that can be done with it. */
export function usePlanning(teamId: string, actions: PlanActions) {
  const router = useRouter();
  const [asked, setAsked] = useState<OpenPlan | null>(null);
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const { value, put, forget } = usePlanDraft(asked);
  const leave = () => {
    setOpen(false);
    forget();
  };
  const { adding, changing, removing, told, tell, forgetErrors } = usePlanActions(actions, () => {
    leave();
    router.refresh();
  });
  const latestTell = useLatest(tell);
  // The same functions for as long as the page lives, so that no keystroke in the dialog draws the whole grid again.
  const around = useMemo(
    () => ({
      ask: (open: OpenPlan) => {
        setAsked(open);
        choose(new Set());
        forgetErrors();
        setOpen(true);
      },
      tell: (words: string, made: MadePlans) => latestTell.current(words, { made }),
    }),
    [forgetErrors, latestTell],
  );
  const old = asked?.plan;
  const { id, ...typed } = value;
  const write = {
    ...typed,
    kind: typed.kind as PlanForm["kind"],
    minutes: minutesIn(typed.minutes) ?? Number.NaN,
  };
  const save = () => {
    if (old) return void changing.send({ planId: old.id, athleteId: old.athleteId, ...write });
    const target = asked?.target ?? { who: "all" };
    void adding.send({ id, teamId, target, leaveOut: leftOut(asked?.stopped ?? [], chosen), ...write });
  };
  return {
    asked,
    around,
    open,
    /** Closed by key: what was typed is kept. */
    close: () => setOpen(false),
    leave,
    value,
    put,
    chosen,
    choose,
    errors: old ? changing.errors : adding.errors,
    pending: old ? changing.pending : adding.pending,
    removing,
    told,
    save,
    remove: () => void (old && removing.send({ planId: old.id, athleteId: old.athleteId, removed: true })),
  };
}
