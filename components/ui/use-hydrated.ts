"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this page's scripts run: false in what the server sends, true from the first moment after. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
