"use client";

import { useEffect, useState } from "react";

/** An instant in the reader's own time zone; in UTC until the browser says which one that is. */
export function Moment({ at }: { at: Date }) {
  const [zone, setZone] = useState("UTC");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"), []);
  const words = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(at);
  return <time dateTime={at.toISOString()}>{words}</time>;
}
