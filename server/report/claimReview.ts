import { z } from 'zod';
import type { Mark } from '../annotations/annotation.ts';
import { evidenceIn } from '../annotations/evidence.ts';
import { wordsAt } from '../annotations/words.ts';
import type { Review } from '../review.ts';
import type { Claim } from '../sourcing/article.ts';
import type { Layout } from '../text/layout.ts';
import { overlapping } from '../text/overlapping.ts';
import { lengthOf, overlaps, sharedBy } from '../text/span.ts';
import type { LedgerDocument } from './ledgerDocument.ts';

/** What a draft does not tell of the page that it is published on; empty or null where the caller does not know. */
export interface Publication {
  /** The address of the page. */
  readonly url: string | null;
  /** The name of the publication. */
  readonly publisher: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Whether notes and the addresses that they point to are published with the claims. */
  readonly notes: boolean;
}

export type ClaimReviewResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** How many marks are left out because their words have changed since. */
      readonly leftOut: number;
    }
  | {
      readonly ok: false;
      /** In words for the editor. */
      readonly reason: string;
      /** What of the publication is missing or can't be used. */
      readonly wanted: readonly ('url' | 'publisher' | 'date')[];
    };

/** Five is true, one is false: who disputes a claim has not said that it is false. */
const ratings = { verified: 5, disputed: 3 } as const;
const ratingNames = { verified: 'Verified', disputed: 'Disputed' } as const;
type Rated = keyof typeof ratings;

/**
 * The disputed and verified claims as ClaimReview (schema.org, JSON-LD), to be put into the page that publishes the draft. Several stand each
 * at an anchor of that page: `#claim-1`, `#claim-2`... Notes are an editor's own unless they are asked for. Ends with a line end.
 */
export function claimReview({ layout, review }: LedgerDocument, publication: Publication): ClaimReviewResult {
  const { url, publisher, date } = publication;
  const wanted = [
    ...(url !== null && isAddress(url) ? [] : (['url'] as const)),
    ...(publisher.trim() === '' ? (['publisher'] as const) : []),
    ...(date !== null && z.iso.date().safeParse(date).success ? [] : (['date'] as const)),
  ];
  if (url === null || date === null || wanted.length > 0) {
    return { ok: false, reason: `A ClaimReview needs ${listed(wanted.map((name) => needs[name]))}.`, wanted };
  }
  const rated = review.annotations.flatMap((mark) => {
    const { status, span } = mark;
    return (status === 'verified' || status === 'disputed') && lengthOf(span) > 0 ? [{ mark, status }] : [];
  });
  const fresh = rated.filter(({ mark }) => !mark.stale);
  const leftOut = rated.length - fresh.length;
  if (fresh.length === 0) {
    const changed = leftOut === 0 ? '' : ` ${leftOut === 1 ? 'The one that was has' : `The ${leftOut} that were have`} changed since.`;
    return { ok: false, reason: `No claim is marked as disputed or verified: there is nothing to publish.${changed}`, wanted: [] };
  }
  const claimAt = claimsOf(review);
  const page = new URL(url).href;
  const items = fresh.map(({ mark, status }, index) => ({
    '@type': 'ClaimReview',
    url: fresh.length === 1 ? page : `${page.replace(/#.*$/s, '')}#claim-${index + 1}`,
    claimReviewed: claimed(mark, claimAt(mark), layout),
    author: { '@type': 'Organization', name: publisher.trim() },
    datePublished: date,
    reviewRating: ratingOf(status),
    itemReviewed: {
      '@type': 'Claim',
      ...authorOf(claimAt(mark), review),
      appearance: { '@type': 'CreativeWork', url: page },
    },
    ...(publication.notes ? told(mark) : {}),
  }));
  const text = `${JSON.stringify({ '@context': 'https://schema.org', '@graph': items }, null, 2)}\n`;
  // In a page it stands in a script element, which "</script>" and "<!--" in a draft would end or change.
  return { ok: true, text: text.replaceAll('<', '\\u003c'), leftOut };
}

/** The marked words, or all of their claim where they are too few to say what is claimed. */
function claimed({ span }: Mark, claim: Claim | null, layout: Layout): string {
  const words = wordsAt(layout, span);
  return claim && words.split(' ').length < fewWords ? wordsAt(layout, claim) : words;
}

const fewWords = 4;

const needs = {
  url: 'the address of the page that it is published on, such as https://paper.example/dam',
  publisher: 'the name of the publication',
  date: 'the day of publication, such as 2026-11-22',
} as const;

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1) ?? ''}`;

const isAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

const ratingOf = (status: Rated) => ({
  '@type': 'Rating',
  ...{ ratingValue: ratings[status], bestRating: 5, worstRating: 1, alternateName: ratingNames[status] },
});

/** Gives the claim that a mark is on: of several the one that it covers most of. */
function claimsOf({ claims }: Review): (mark: Mark) => Claim | null {
  const claimsAt = overlapping(claims, (claim) => claim);
  return ({ span }) => claimsAt(span).sort((a, b) => sharedBy(b, span) - sharedBy(a, span))[0] ?? null;
}

/** Who makes the claim, where the draft names a person or a body. */
function authorOf(claim: Claim | null, { sources, names }: Review) {
  const source = claim?.attribution === 'named' ? sources.find(({ id }) => id === claim.sourceId) : undefined;
  if (!source) return {};
  const within = names.filter(({ mentions }) => mentions.some((mention) => source.mentions.some((other) => overlaps(mention, other))));
  // "Greta Sund, a spokeswoman for the water authority" has two names in it.
  const named = within.find(({ name }) => name === source.name) ?? within.find(({ name }) => name.includes(source.name)) ?? within[0];
  if (!named) return {};
  return { author: { '@type': named.kind === 'person' ? 'Person' : 'Organization', name: source.name } };
}

/** What the mark's note says, and the addresses that it points to. */
function told({ note }: Mark) {
  const urls = evidenceIn(note).flatMap((evidence) => (evidence.kind === 'url' ? [evidence.href] : []));
  return {
    ...(note === '' ? {} : { reviewBody: note }),
    ...(urls.length === 0 ? {} : { citation: urls.map((url) => ({ '@type': 'CreativeWork', url })) }),
  };
}
