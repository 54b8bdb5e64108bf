import type { ReactNode } from "react";
import { Link } from "./link";
import { Wordmark } from "./wordmark";

/** The frame of pages for people who are not signed in. */
export function NarrowPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-md px-5 py-8">
      <header>
        <Link href="/" className="inline-flex min-h-10 items-center rounded-md">
          <Wordmark />
        </Link>
      </header>
      <main className="mt-8">
        <h1 className="mb-5 text-2xl font-bold tracking-tight wrap-anywhere">{title}</h1>
        {children}
      </main>
    </div>
  );
}
