"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useGuided } from "./use-guided";

const Scope = createContext<ReturnType<typeof useGuided> | null>(null);

/** Around a day's page: holds the step under way, wherever on the page it is shown by now. */
export function StepScope({ children }: { children: ReactNode }) {
  return <Scope value={useGuided()}>{children}</Scope>;
}

export function useStepScope(): ReturnType<typeof useGuided> {
  const guided = useContext(Scope);
  if (!guided) throw new Error("no StepScope around");
  return guided;
}
