"use client";

import { useEffect } from "react";

/**
 * Stands at the end of parts that come later than the links to them: a link that was followed before its part was there leads to it
 * now. Whoever already looks at it, or past it, stays where they are.
 */
export function ToAskedPart() {
  useEffect(() => {
    const asked = document.getElementById(location.hash.slice(1));
    if (asked && asked.getBoundingClientRect().top > innerHeight) asked.scrollIntoView();
  }, []);
  return null;
}
