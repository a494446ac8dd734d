import { z } from 'zod';

/** What schema.org and Google ask of ClaimReview: the properties that are required, and those that we promise. */
const url = z.url({ protocol: /^https?$/ });
const claimReview = z.strictObject({
  '@type': z.literal('ClaimReview'),
  url,
  claimReviewed: z.string().min(1),
  author: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) }),
  datePublished: z.iso.date(),
  reviewRating: z
    .strictObject({
      '@type': z.literal('Rating'),
      ...{ ratingValue: z.number(), bestRating: z.number(), worstRating: z.number() },
      alternateName: z.enum(['Verified', 'Disputed']),
    })
    .refine(
      ({ ratingValue, bestRating, worstRating }) => worstRating <= ratingValue && ratingValue <= bestRating && worstRating < bestRating,
    ),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    author: z.strictObject({ '@type': z.enum(['Person', 'Organization']), name: z.string().min(1) }).optional(),
    appearance: z.strictObject({ '@type': z.literal('CreativeWork'), url }),
  }),
  reviewBody: z.string().min(1).optional(),
  citation: z.array(z.strictObject({ '@type': z.literal('CreativeWork'), url })).optional(),
});

export const claimReviewSchema = z
  .strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(claimReview).min(1) })
  .refine(({ '@graph': items }) => new Set(items.map((item) => item.url)).size === items.length, 'each needs an address of its own');
