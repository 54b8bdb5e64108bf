import { windowEvent } from "./window-event";

/** Something was kept on the server: what the phone knows of it is old. */
export const { tell: tellSent, on: onSent } = windowEvent("feelcheck:sent");
