/** Something locked with a person's key: AES-GCM, with an initial vector of its own. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** Locks and opens what a phone keeps of one person; `name` says what it is, so that nothing can be put in another's place. */
export type Cipher = {
  seal: (value: unknown, name: string) => Promise<Sealed>;
  /** Throws where it was locked with another key, or under another name. */
  open: (sealed: Sealed, name: string) => Promise<unknown>;
};

/** The key of base64url, as a browser keeps it: no script can read it out again. */
export async function keyFrom(text: string): Promise<CryptoKey> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** How one person's things are locked on this phone. */
export function cipherOf(person: string, key: CryptoKey): Cipher {
  const way = (iv: Uint8Array<ArrayBuffer>, name: string) => {
    const additionalData = new TextEncoder().encode(`${person} ${name}`);
    return { name: "AES-GCM", iv, additionalData };
  };
  return {
    async seal(value, name) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(value));
      return { iv, data: await crypto.subtle.encrypt(way(iv, name), key, text) };
    },
    async open({ iv, data }, name) {
      const text = await crypto.subtle.decrypt(way(iv, name), key, data);
      return JSON.parse(new TextDecoder().decode(text));
    },
  };
}
