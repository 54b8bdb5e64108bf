"use client";

import { createContext, useContext } from "react";

const After = createContext<(() => void) | null>(null);

/** Around forms whose answers are kept on the phone: what follows instead of a page of the server. */
export const AfterSend = After;

/** What follows an answer that is kept on the phone; null where the server takes it, and its page follows. */
export const useAfterSend = (): (() => void) | null => useContext(After);
