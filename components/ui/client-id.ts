"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";

/** An id made by this page for its next entry: sent twice, the server keeps one. `renew` is for the entry after. */
export function useClientId(): { id: string; renew: () => void } {
  const [id, setId] = useState(uuidv7);
  return { id, renew: () => setId(uuidv7()) };
}
