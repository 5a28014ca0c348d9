/** Seconds of a time written `M:SS` or `H:MM:SS`. */
export function secondsOf(timestamp: string): number {
  return timestamp.split(":").reduce((total, part) => total * 60 + Number(part), 0);
}
