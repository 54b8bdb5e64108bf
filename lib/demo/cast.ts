/** Who is on the demo team, and what befalls them. */
export type Character =
  | "waiting"
  | "steady"
  | "stress-reaction"
  | "overreacher"
  | "beginner"
  | "forgetful"
  | "returning"
  | "seen"
  | "on-the-way"
  | "ill";

export type CastMember = {
  name: string;
  character: Character;
  /** Usual hours of running a week. */
  hours: number;
};

export const CAST: readonly CastMember[] = [
  { name: "Ada Lindqvist", character: "waiting", hours: 6 },
  { name: "Amara Okafor", character: "overreacher", hours: 8 },
  { name: "Ben Hartley", character: "steady", hours: 5 },
  { name: "Camille Roux", character: "stress-reaction", hours: 7 },
  { name: "Dario Conti", character: "steady", hours: 6.5 },
  { name: "Elif Demir", character: "beginner", hours: 2.5 },
  { name: "Finn O'Brien", character: "forgetful", hours: 4.5 },
  { name: "Grace Kim", character: "steady", hours: 7 },
  { name: "Hugo Martins", character: "steady", hours: 5.5 },
  { name: "Ines Ferreira", character: "steady", hours: 6 },
  { name: "Jakub Nowak", character: "ill", hours: 6 },
  { name: "Kaya Yılmaz", character: "steady", hours: 5 },
  { name: "Leo Schmidt", character: "steady", hours: 8 },
  { name: "Maya Patel", character: "steady", hours: 4.5 },
  { name: "Noah van Dijk", character: "forgetful", hours: 5.5 },
  { name: "Olivia Berg", character: "steady", hours: 6.5 },
  { name: "Pedro Silva", character: "steady", hours: 5 },
  { name: "Quinn Walsh", character: "returning", hours: 3.5 },
  { name: "Rosa Navarro", character: "on-the-way", hours: 7 },
  { name: "Samir Haddad", character: "steady", hours: 6 },
  { name: "Tess Dubois", character: "steady", hours: 5.5 },
  { name: "Umut Kaplan", character: "steady", hours: 6 },
  { name: "Vera Novák", character: "seen", hours: 4 },
  { name: "Yuki Tanaka", character: "steady", hours: 7.5 },
];
