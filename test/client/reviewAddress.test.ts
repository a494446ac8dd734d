import { describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { draftOfReview, reviewAddress } from '../../client/reviewAddress.ts';

describe('the address of a review', () => {
  test.each([
    ['file:///home/ab/draft.md', '/onrecord-review/Review of draft.md'],
    ['file:///c%3A/Texts/A%20draft%20%231.txt', '/onrecord-review/Review of A draft #1.txt'],
    ['untitled:Untitled-1', '/onrecord-review/Review of Untitled-1'],
    ['vscode-vfs://github/desk/drafts/%C3%A9t%C3%A9.md?ref=1#top', '/onrecord-review/Review of été.md'],
  ])('%s has the review %s', (draft, path) => {
    const review = URI.from(reviewAddress(URI.parse(draft)));
    expect(review.path).toBe(path);
    // As the editor keeps it: written out and read again.
    expect(draftOfReview(URI.parse(review.toString()))).toBe(URI.parse(draft).toString());
  });

  test('drafts of the same name have reviews of their own', () => {
    const [one, other] = ['file:///a/draft.md', 'file:///b/draft.md'].map((uri) => URI.from(reviewAddress(URI.parse(uri))).toString());
    expect(one).not.toBe(other);
  });

  test.each(['file:///draft.md?file:///other.md', 'onrecord-review:/onrecord-review/Review of draft.md'])('%s is no review', (uri) => {
    expect(draftOfReview(URI.parse(uri))).toBeNull();
  });
});
