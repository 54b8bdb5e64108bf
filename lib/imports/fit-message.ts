/** One FIT message: its fields by the names of Garmin's profile, in camel case, scaled to their units. */
export type Message = Record<string, unknown>;
export type Messages = Record<string, Message[] | undefined>;
