import { windowEvent } from "./window-event";

/** Somebody wants to see what came back, maybe on the very page whose form takes it. */
export const { tell: tellOpen, on: onOpen } = windowEvent("feelcheck:open-returned");
