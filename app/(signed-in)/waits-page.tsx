import type { ReactNode } from "react";
import { WaitsHere } from "@/components/consent/waits-here";
import type { Viewer } from "../viewer";

/** A page of one form, for whom a guardian's consent lacks. */
export function WaitsPage({
  viewer,
  title,
  children,
}: {
  viewer: Pick<Viewer, "consent">;
  title: string;
  /** What it says all the same. */
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight">{title}</h1>
      <WaitsHere ended={viewer.consent === "ended"} />
      {children}
    </div>
  );
}
