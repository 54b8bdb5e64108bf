import { describe, expect, it, vi } from "vitest";

const asked = vi.fn(async () => new Response("the framework's"));
vi.mock("next-auth", () => ({ default: () => asked }));
vi.mock("@/app/auth-options", () => ({ authOptions: () => ({}), TOO_MANY: "too-many" }));

const { GET } = await import("./route");
const ask = (query: string) =>
  GET(new Request(`http://feelcheck.example/api/auth/error${query}`), {
    params: Promise.resolve({ nextauth: ["error"] }),
  });

describe("the word of an error in an address of the sign-in", () => {
  it.each([
    "?error=%F0%9F%98%80",
    "?error=%ED%A0%80",
    "?error=a%0d%0ab",
    "?error=",
    `?error=${"x".repeat(65)}`,
  ])("%s is refused: the framework would put it into a header, and fail", async (query) => {
    asked.mockClear();
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: "error" }] });
    expect(asked).not.toHaveBeenCalled();
  });

  it.each(["", "?error=CredentialsSignin", "?error=too-many"])(
    "%s is the framework's to answer",
    async (query) => {
      expect((await ask(query)).status).toBe(200);
    },
  );
});
