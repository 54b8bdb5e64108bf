/** Something was kept on the server: what the phone knows of it is old. */
const SENT = "feelcheck:sent";

export function tellSent(): void {
  dispatchEvent(new Event(SENT));
}

/** Calls back after each thing that this page had kept, until the returned function is called. */
export function onSent(call: () => void): () => void {
  addEventListener(SENT, call);
  return () => removeEventListener(SENT, call);
}
