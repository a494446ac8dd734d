/** How the text of a draft is marked up. */
export type DraftLanguage = 'plaintext' | 'markdown';

/** A draft as its author sees it. Offsets "into the draft" are UTF-16 code units into `text`. */
export interface Draft {
  readonly text: string;
  readonly language: DraftLanguage;
}
