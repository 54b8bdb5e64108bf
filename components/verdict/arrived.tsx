"use client";

import { useEffect, useState } from "react";
import { bringVerdict, isExpected } from "./arrival";

/**
 * After sending, the verdict is what the athlete sees: its heading gets into sight and focus, and a live region says it.
 * Stands on the page before the verdict does, so that screen readers hear the change.
 */
export function Arrived({ given, says }: { given: string | null; says: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (given === null || !isExpected()) return;
    bringVerdict();
    setSaid(says);
  }, [given, says]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
