/** The two people of the demo team as whom anybody may look around, and the password of all its people. */
export const DEMO_PASSWORD = "feelcheck-demo";
export const DEMO_COACH = "coach@demo.feelcheck.example";
export const DEMO_ATHLETE = "ada@demo.feelcheck.example";
/** The team's physio, who cannot sign in: what they found and allow is there to be read. */
export const DEMO_PHYSIO = "Mira Physio";
