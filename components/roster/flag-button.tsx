"use client";

import { OPEN_FLAG } from "./open-flag";

/** Opens the page's one flag dialog for this athlete. */
export function FlagButton({ athleteId, name }: { athleteId: string; name: string }) {
  return (
    <button
      type="button"
      data-flag={athleteId}
      className="border-line hover:border-field ml-auto min-h-8 rounded-lg border px-2.5 text-sm"
      aria-label={`Flag ${name}`}
      onClick={() => document.dispatchEvent(new CustomEvent(OPEN_FLAG, { detail: { athleteId, name } }))}
    >
      Flag
    </button>
  );
}
