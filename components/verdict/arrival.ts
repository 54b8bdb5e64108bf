/** For so long after sending, in milliseconds, a verdict that comes is the answer to it. */
const SOON = 15_000;
let until = 0;

/** Says that something was just sent that a verdict answers: the page brings it into sight when it comes. */
export function expectVerdict(): void {
  until = Date.now() + SOON;
}

/** Brings the verdict into sight and gives it the keyboard's place. */
export function bringVerdict(): void {
  const heading = document.getElementById("verdict-word");
  heading?.focus({ preventScroll: true });
  heading?.closest("article")?.scrollIntoView({ block: "start" });
}

/** Whether a verdict that comes now was waited for. */
export const isExpected = (): boolean => Date.now() < until;
