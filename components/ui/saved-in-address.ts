/** What the address says of a form that was posted without scripts and kept. */
export const SAVED = "saved";
