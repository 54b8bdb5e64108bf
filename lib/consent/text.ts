/** Which text guardians agree to (`consent.page` of the catalogue): raised with every change of what it means. */
export const CONSENT_TEXT = 2;

/** So long a guardian may answer, in days. */
export const ANSWER_DAYS = 14;
