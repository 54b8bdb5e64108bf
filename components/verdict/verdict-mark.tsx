import type { ReactNode } from "react";
import type { Verdict } from "@/lib/engine/vocabulary";

/** A shape for each verdict, so that it is never told by colour alone. */
export const MARKS: Record<Verdict, ReactNode> = {
  train: <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.2 4.3L7 9.5 4.9 7.4 3.8 8.5 7 11.7l5.3-5.3Z" />,
  easy: <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.7v10.6A5.3 5.3 0 0 0 8 2.7Z" />,
  "cross-train": <path d="M8 .8 15.2 8 8 15.2.8 8Zm-4.8 6.4v1.6h9.6V7.2Z" />,
  rest: <path d="M2 2h12v12H2Zm3.2 3v6h2V5Zm3.6 0v6h2V5Z" />,
  "see-professional": <path d="M8 .9 15.6 14.5H.4Zm-.8 4.5v4.4h1.6V5.4Zm0 5.5v1.6h1.6v-1.6Z" />,
};

export function VerdictMark({ verdict, size = 16 }: { verdict: Verdict; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fillRule="evenodd"
      fill={`var(--${verdict})`}
      className="shrink-0"
    >
      {MARKS[verdict]}
    </svg>
  );
}
