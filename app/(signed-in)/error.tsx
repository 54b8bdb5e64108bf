"use client";

import { PageFault } from "@/components/ui/page-fault";

/** Where a page failed and the frame around it did not: the navigation stays, and other pages may work. */
export default function SignedInFault({ error }: { error: Error & { digest?: string } }) {
  return <PageFault error={error} />;
}
