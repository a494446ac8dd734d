import { onOneLine } from './excerpt.ts';

/**
 * Words on one line that Markdown shows as they are, wherever in a line they stand but at its start. Not what only begins a block (`#`, `-`,
 * `1.`), so that they stay readable as they are.
 */
export const markdownText = (words: string): string => onOneLine(words).replace(/[\\`*_{}[\]<>|~$^]|&(?=[#\p{L}])|#$/gu, '\\$&');

/** A link that shows its address. Only for addresses without blanks and pointed brackets, which it encodes. */
export const markdownLink = (href: string): string => `<${href.replace(/[\s<>\\|]/g, encodeURIComponent)}>`;
