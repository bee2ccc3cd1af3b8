/** Width of a text in Chinese characters: what is half as wide counts half. */
export function widthOf(text: string): number {
  const narrow = text.match(/[\u0020-\u007E]/gu)?.length ?? 0;
  return Array.from(text).length - narrow / 2;
}
