/** Decides the form of a Russian word that a number asks for. */

/** «1 лист, 2 листа, 5 листов». */
export function counted(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const ones = count % 10;
  const word = tens > 10 && tens < 15 ? many : ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
  return `${count} ${word}`;
}
