/** The two people of the demo team as whom anybody may look around, and the password of all its people. */
export const DEMO_PASSWORD = "feelcheck-demo";
export const DEMO_COACH = "coach@demo.feelcheck.example";
export const DEMO_ATHLETE = "ada@demo.feelcheck.example";
