"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_MS = 3_000;

/** An import that goes on without its page: how far it is, looked at anew until it is done. */
export function UnderWay({ done, total }: { done: number; total: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status" className="bg-accent-soft rounded-xl px-4 py-3 text-sm">
      <p>
        An import is being read
        {total > 0 && `: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`}. You can leave this
        page and come back.
      </p>
      {total > 0 && <progress className="mt-2 h-2 w-full" value={done} max={total} aria-label="Import" />}
    </div>
  );
}
