/** Whether somebody is in the middle of answering on this page: then it is not drawn anew under their hand. */
let touched = false;

/** Notices the first answer, until the returned function is called. */
export function noticeAnswers(): () => void {
  const notice = () => {
    touched = true;
  };
  document.addEventListener("input", notice);
  return () => document.removeEventListener("input", notice);
}

/** What was answered is kept. */
export function answersKept(): void {
  touched = false;
}

/** Draws the page anew, by the server where it answers; not while somebody is answering. */
export function reloadUntouched(): void {
  if (!touched) location.reload();
}
