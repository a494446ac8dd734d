import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimReview, type Publication } from '../../../server/report/claimReview.ts';
import { claimReviewSchema } from '../../protocol/claimReviewSchema.ts';
import { documentOf, markedDocument } from './documents.ts';

const publication: Publication = { url: 'https://paper.example/dam?x=1', publisher: 'The Wire', date: '2026-11-23', notes: false };

function reviewed(document: Parameters<typeof claimReview>[0], change: Partial<Publication> = {}) {
  const result = claimReview(document, { ...publication, ...change });
  if (!result.ok) throw new Error(result.reason);
  return { items: claimReviewSchema.parse(JSON.parse(result.text))['@graph'], leftOut: result.leftOut, text: result.text };
}

describe('ClaimReview', () => {
  it('has the disputed and verified claims whose words have not changed, each at an anchor of the page', () => {
    const { items, leftOut } = reviewed(markedDocument());
    expect(items.map(({ url, claimReviewed, reviewRating }) => [url, claimReviewed, reviewRating.alternateName])).toEqual([
      ['https://paper.example/dam?x=1#claim-1', 'The lake rose by night.', 'Disputed'],
      ['https://paper.example/dam?x=1#claim-2', 'It is the oldest dam.', 'Verified'],
    ]);
    expect(leftOut).toBe(1);
    expect(items[0]).toMatchObject({
      author: { name: 'The Wire' },
      datePublished: '2026-11-23',
      reviewRating: { ratingValue: 3, bestRating: 5, worstRating: 1 },
    });
    expect(items.map(({ itemReviewed }) => itemReviewed)).toEqual([
      {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Ana Ruiz' },
        appearance: { '@type': 'CreativeWork', url: 'https://paper.example/dam?x=1' },
      },
      { '@type': 'Claim', appearance: { '@type': 'CreativeWork', url: 'https://paper.example/dam?x=1' } },
    ]);
  });

  it('publishes notes only where it is told to', () => {
    expect(reviewed(markedDocument()).text).not.toMatch(/Ruiz denies it|a\.example|notes|AB/);
    const [disputed, verified] = reviewed(markedDocument(), { notes: true }).items;
    expect(disputed).toMatchObject({
      reviewBody: 'Ana Ruiz denies it, see https://a.example/log',
      citation: [{ '@type': 'CreativeWork', url: 'https://a.example/log' }],
    });
    expect(verified?.citation).toBeUndefined();
  });

  it('of one claim has the address of the page', () => {
    const { items } = reviewed(documentOf('{==It rained.==}{>>verified<<}'), { url: 'https://paper.example/dam#top' });
    expect(items.map(({ url }) => url)).toEqual(['https://paper.example/dam#top']);
  });

  it.each([
    ['an address', { url: null }, ['url'], /the address of the page/],
    ['an address of the web', { url: 'javascript:alert(1)' }, ['url'], /the address of the page/],
    ['a whole address', { url: 'paper.example/dam' }, ['url'], /the address of the page/],
    ['a publisher', { publisher: ' ' }, ['publisher'], /the name of the publication/],
    ['a day', { date: null }, ['date'], /the day of publication/],
    ['a day that there is', { date: '2026-02-30' }, ['date'], /the day of publication/],
    [
      'all',
      { url: '', publisher: '', date: '' },
      ['url', 'publisher', 'date'],
      /^A ClaimReview needs .*address.*, .*name.*, and .*day.*\.$/,
    ],
  ])('asks for %s', (_, change, wanted, reason) => {
    const result = claimReview(markedDocument(), { ...publication, ...change });
    expect(result).toMatchObject({ ok: false, wanted });
    expect(result.ok ? '' : result.reason).toMatch(reason);
  });

  it.each([
    ['no mark', 'It rained.', 'No claim is marked as disputed or verified: there is nothing to publish.'],
    ['other marks', '{==It rained.==}{>>opinion<<}', 'No claim is marked as disputed or verified: there is nothing to publish.'],
    [
      'a stale mark',
      '{==It rained.==}{>>verified (AB #0000)<<}',
      'No claim is marked as disputed or verified: there is nothing to publish. The one that was has changed since.',
    ],
  ])('says why there is none: %s', (_, text, reason) => {
    expect(claimReview(documentOf(text), publication)).toEqual({ ok: false, reason, wanted: [] });
  });

  it('can stand in a page, whatever the draft says', () => {
    const words = fc.array(fc.constantFrom('</script>', '<!--', '"', '\\', '\u2028', 'x', ' ', '😀', '\ud800'), { maxLength: 6 });
    fc.assert(
      fc.property(words, (parts) => {
        const { text, items } = reviewed(documentOf(`{==x${parts.join('')}x==}{>>disputed<<}`));
        expect(text).not.toContain('<');
        expect(items).toHaveLength(1);
      }),
    );
  });
});
