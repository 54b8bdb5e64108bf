"use client";

/** Its code comes when it is asked for: no page carries it for the one click a day that needs it. */
async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}

export function SignOutButton() {
  return (
    <button type="button" className="text-muted hover:text-ink min-h-9 text-sm" onClick={() => void leave()}>
      Sign out
    </button>
  );
}
