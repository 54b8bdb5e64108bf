"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import type { Planning } from "@/lib/plan/advise";
import type { MadePlans } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FormMessage } from "../ui/form-message";
import { AdviceList } from "./advice-list";
import { adviceNow } from "./advice-now";
import { PlanFields, SHOWN } from "./plan-fields";
import { StoppedList } from "./stopped-list";
import { UndoLine } from "./undo-line";
import { type OpenPlan, type PlanActions, usePlanning } from "./use-planning";

type Around = {
  ask: (open: OpenPlan) => void;
  tell: (words: string, made: MadePlans) => void;
};
const PlanAround = createContext<Around | null>(null);

function useAround(): Around {
  const around = useContext(PlanAround);
  if (!around) throw new Error("no PlanDialog around");
  return around;
}

/** Opens the plan dialog that is around this component. */
export const useAskForPlan = () => useAround().ask;

/** Tells above the plan what was planned for many at once, to be undone. */
export const useTellOfMany = () => useAround().tell;

/** Plans a session, changes it or removes it. One dialog serves everything within it, and one line tells what was done. */
export function PlanDialog({
  teamId,
  planning,
  actions,
  children,
}: {
  teamId: string;
  /** What is known of those on the plan, nobody's own self. */
  planning: Planning;
  actions: PlanActions;
  children: ReactNode;
}) {
  const plan = usePlanning(teamId, actions);
  const advice = adviceNow(plan, planning);
  return (
    <PlanAround value={plan.around}>
      {plan.told && <UndoLine {...plan.told} />}
      {children}
      <Dialog open={plan.open} close={plan.close} title={plan.asked?.title} width="wide">
        <form
          method="post"
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            plan.save();
          }}
        >
          <PlanFields value={plan.value} put={plan.put} errors={plan.errors} />
          <StoppedList stopped={plan.asked?.stopped ?? []} chosen={plan.chosen} choose={plan.choose} />
          <AdviceList found={advice} />
          <FormMessage errors={plan.errors} shown={SHOWN} />
          <FormMessage errors={plan.removing.errors} shown={[]} />
          <Buttons plan={plan} />
        </form>
      </Dialog>
    </PlanAround>
  );
}

function Buttons({ plan }: { plan: ReturnType<typeof usePlanning> }) {
  const t = useTranslations("plan");
  const { asked } = plan;
  return (
    <div className="flex flex-wrap justify-end gap-3">
      {asked?.plan && (
        <span className="mr-auto flex flex-wrap gap-3">
          <Button kind="danger" pending={plan.removing.pending} onClick={plan.remove}>
            {t("form.remove")}
          </Button>
          <Button kind="quiet" onClick={() => plan.around.ask({ ...asked, plan: null })}>
            {t("form.another")}
          </Button>
        </span>
      )}
      <Button kind="quiet" onClick={plan.leave}>
        {t("form.cancel")}
      </Button>
      <Button type="submit" pending={plan.pending}>
        {t(asked?.plan ? "form.save" : "form.add")}
      </Button>
    </div>
  );
}
