/**
 * Whether two addresses reach one mailbox as far as can be told: case and what follows a "+" make no other one. An athlete does not
 * agree for themselves.
 */
export const sameMailbox = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, "");
