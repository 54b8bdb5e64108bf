"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const SETTLE_MS = 300;

/** Draws the page anew when an athlete's data changes, and says when it can't know. */
export function Live({ teamId }: { teamId: string }) {
  const router = useRouter();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const refresh = () => {
      clearTimeout(settle);
      settle = setTimeout(() => router.refresh(), SETTLE_MS);
    };
    const source = new EventSource(`/api/v1/changes?team=${teamId}`);
    source.addEventListener("changed", refresh);
    source.onopen = () => {
      setConnected(true);
      // What changed while the line was down was not heard.
      if (lost) refresh();
      lost = false;
    };
    source.onerror = () => {
      lost = true;
      setConnected(false);
    };
    return () => {
      clearTimeout(settle);
      source.close();
    };
  }, [router, teamId]);
  return (
    <span role="status" className="text-muted text-sm">
      {connected ? "Updates by itself" : "Connection lost, trying again…"}
    </span>
  );
}
