/** A number and what it counts, as in `1 quiz` and `2 quizzes`. @param many default: with an s */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
