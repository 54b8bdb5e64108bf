"use client";

import { type ReactNode, useRef } from "react";

/**
 * What is seldom done to a thing, behind one button. It opens without scripts, too; with them Escape and leaving it close it.
 */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  return (
    <details
      ref={menu}
      className="relative shrink-0"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        close();
        menu.current.querySelector("summary")?.focus();
      }}
      onBlur={(event) => {
        if (!menu.current?.contains(event.relatedTarget)) close();
      }}
    >
      <summary
        aria-label={label}
        className="border-line hover:border-field flex size-11 cursor-pointer list-none items-center justify-center rounded-lg border text-lg [&::-webkit-details-marker]:hidden"
      >
        ⋯
      </summary>
      <div className="border-line bg-card absolute right-0 z-10 mt-1 flex w-max flex-col items-stretch gap-2 rounded-xl border p-2 shadow-lg">
        {children}
      </div>
    </details>
  );
}
