"use client";

import { PageFault } from "@/components/ui/page-fault";

/** Where nothing of the page could be drawn, its navigation neither. */
export default function WholePageFault({ error }: { error: Error & { digest?: string } }) {
  return (
    <main>
      <PageFault error={error} />
    </main>
  );
}
