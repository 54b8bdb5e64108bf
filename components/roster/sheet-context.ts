import { createContext, useContext } from "react";
import type { RosterLine } from "./line-of";

/** How a line opens the sheet around the roster: null where there is none. */
export const SheetContext = createContext<((line: RosterLine) => void) | null>(null);

/** Opens the sheet around it for a line. */
export function useAskForSheet(): (line: RosterLine) => void {
  const open = useContext(SheetContext);
  if (!open) throw new Error("no LineSheet around");
  return open;
}
