"use client";

import { signOut } from "next-auth/react";

export function SignOutButton() {
  return (
    <button
      type="button"
      className="text-muted hover:text-ink min-h-9 text-sm"
      onClick={() => void signOut({ callbackUrl: "/sign-in" })}
    >
      Sign out
    </button>
  );
}
