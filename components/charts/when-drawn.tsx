"use client";

import { type ReactNode, useEffect, useState } from "react";

/**
 * Draws its children in the browser alone: the chart library sizes itself by inline styles, which the page's security
 * policy refuses in what the server sends. The place is kept free meanwhile, so nothing jumps.
 */
export function WhenDrawn({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return drawn ? children : null;
}
