"use client";

import { Button } from "../ui/button";

export function PrintButton() {
  return (
    <Button kind="quiet" className="print:hidden" onClick={() => window.print()}>
      Print
    </Button>
  );
}
