/** The scheme and the language of the read-only documents that 'Review This Draft' opens. The language keeps the server from reviewing them. */
export const reviewScheme = 'onrecord-review';
export const reviewLanguage = 'onrecord-review';

/** The parts of a URI that matter here; those of vscode.Uri have them. */
interface Address {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
}

/**
 * Where the review of a draft is: its tab reads 'Review of draft.md', two drafts of the same name have two reviews. The folder is what
 * package.json tells the language by, for the name may well end in `.md`.
 */
export function reviewAddress(draft: { readonly path: string; toString(): string }): Address {
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1);
  return { scheme: reviewScheme, path: `/${reviewLanguage}/Review of ${name}`, query: draft.toString() };
}

/** The URI of the draft that a review is of; null where `address` is not a review's. */
export function draftOfReview(address: Address): string | null {
  return address.scheme === reviewScheme && address.query ? address.query : null;
}
