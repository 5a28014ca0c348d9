import type { CheckedClaim } from "../compile/check/checked-claim.ts";
import { isOutdated, monthsBefore } from "../derive/outdated.ts";

/** The claims that somebody should check again: last checked more than so many months before a day. */
export function outdatedClaims(
  claims: readonly CheckedClaim[],
  { day, reviewAfterMonths }: { day: string; reviewAfterMonths: number },
): CheckedClaim[] {
  const limit = monthsBefore(day, reviewAfterMonths);
  return claims.filter((claim) => isOutdated(claim, limit));
}
