"use client";

import { useEffect, useState } from "react";
import { useFormat } from "./use-format";

/** An instant in the reader's own time zone; in UTC until the browser says which one that is. */
export function Moment({ at }: { at: Date }) {
  const f = useFormat();
  const [zone, setZone] = useState("UTC");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"), []);
  return <time dateTime={at.toISOString()}>{f.moment(at, zone)}</time>;
}
