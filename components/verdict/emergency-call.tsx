import { buttonLook } from "../ui/button";

/** The numbers that reach an ambulance from a phone in most of the world: one tap calls. */
export function EmergencyCall() {
  return (
    <p className="mt-3 grid grid-cols-2 gap-3">
      {["112", "911"].map((number) => (
        <a key={number} href={`tel:${number}`} className={buttonLook("alarm", "thumb")}>
          Call {number}
        </a>
      ))}
    </p>
  );
}
