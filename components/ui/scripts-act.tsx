"use client";

import { useLayoutEffect } from "react";

/** Tells `public/early-presses.js` that buttons act from now on: before any press could come between. */
export function ScriptsAct() {
  useLayoutEffect(() => {
    document.dispatchEvent(new Event("feelcheck:scripts-act"));
  }, []);
  return null;
}
