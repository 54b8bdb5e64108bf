"use client";

import type { InputHTMLAttributes } from "react";
import { isDate } from "@/lib/calendar";
import { classNames } from "./class-names";
import { useFormat } from "./use-format";
import { useHydrated } from "./use-hydrated";

/**
 * A field for a date, written as the page writes dates. A browser writes it as its own country does, whatever the page
 * says beside it; so the browser's writing is seen only while the field is typed into.
 */
export function DateInput({
  value,
  className,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "value"> & { value: string }) {
  const f = useFormat();
  const hydrated = useHydrated();
  const said = hydrated && isDate(value) ? f.day(value, "year") : null;
  return (
    <span className="group relative block">
      <input
        {...input}
        type="date"
        value={value}
        className={classNames(
          className,
          "min-w-40",
          said && "not-focus:[-webkit-text-fill-color:transparent]",
        )}
      />
      {said && (
        <span
          aria-hidden="true"
          className="text-ink pointer-events-none absolute inset-y-0 left-3 flex items-center group-focus-within:hidden"
        >
          {said}
        </span>
      )}
    </span>
  );
}
