/** The result of an action and the processor time that it took; other work on the machine does not count. */
export function timed<T>(action: () => T): { result: T; cpuMilliseconds: number } {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMilliseconds: (user + system) / 1000 };
}
