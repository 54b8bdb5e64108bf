/** Opens Today as a page of its own: without a network the worker draws it from what the phone knows. */
export function openToday(): void {
  location.assign("/today");
}
