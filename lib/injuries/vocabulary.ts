// The words of an episode, after the IOC consensus on recording injury and illness (Bahr 2020).

export const EPISODES = ["injury", "illness"] as const;
export type Episode = (typeof EPISODES)[number];

/** How it began: at a moment, or little by little. */
export const MODES = ["sudden", "gradual"] as const;

/** New; back after full return; worse again before it. */
export const COURSES = ["new", "recurrent", "worse-again"] as const;

export const OCCASIONS = ["training", "competition", "other"] as const;

export const SEEN_BY = ["nobody", "coach", "physio", "doctor", "emergency"] as const;

/** What of training and competition it keeps the athlete from: nothing, a part, all of it. */
export const RESTRICTIONS = ["none", "modified", "full"] as const;
export type Restriction = (typeof RESTRICTIONS)[number];

/** The tissue of an injury. */
export const TISSUES = ["bone", "muscle", "tendon", "joint", "ligament", "nerve", "skin"] as const;
/** The system of an illness. */
export const SYSTEMS = ["airways", "stomach", "fever", "heart", "rash"] as const;
export type Kind = (typeof TISSUES)[number] | (typeof SYSTEMS)[number];

/** What may be known of the kind of an episode. */
export const kindsOf = (what: Episode): readonly Kind[] => (what === "injury" ? TISSUES : SYSTEMS);
