import { hashOf } from "../derive/quiz/seeded.ts";
import type { Certificate } from "./path-areas.ts";

/** Crockford's letters: none looks like another. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Twelve letters that change with every word of a certificate, as in `7K2M-09QF-XN3T`. They find damage
 * and mix-ups, not forgery: a page without a server keeps no secret.
 */
export function certificateCode(certificate: Certificate): string {
  const { path, title, role = "", name, finishedOn, version, results, done } = certificate;
  const text = JSON.stringify([
    ...[path, title, role, name, finishedOn, version],
    results.map(({ module, title: of, percent }) => [module, of, percent]),
    [...done].sort(),
  ]);
  const bits = ["a", "b"].map((salt) => hashOf(`${salt}\n${text}`).toString(2).padStart(32, "0"));
  const all = bits.join("").slice(0, 60);
  const code = Array.from({ length: 12 }, (_, index) =>
    letters.charAt(Number.parseInt(all.slice(index * 5, index * 5 + 5), 2)),
  ).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as it may have been typed: small letters, without hyphens, O for 0, I and L for 1. */
export function readCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[\s–-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return plain.replace(/(.{4})(?=.)/g, "$1-");
}
