const longest = 2000;

/** The address of the web that a clipboard holds, if it holds nothing else; null otherwise. */
export function webAddress(clipboard: string): string | null {
  const text = clipboard.trim();
  return text.length <= longest && /^https?:\/\/[^\s<>"/][^\s<>"]*$/i.test(text) && URL.canParse(text) ? text : null;
}
