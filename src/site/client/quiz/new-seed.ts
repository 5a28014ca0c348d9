/** A short seed by chance, without letters that look like digits. */
export function newSeed(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const random = crypto.getRandomValues(new Uint8Array(6));
  return [...random].map((byte) => letters[byte % letters.length]).join("");
}
