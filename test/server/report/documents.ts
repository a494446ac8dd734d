import fc from 'fast-check';
import { anchorAll } from '../../../server/annotations/beside/anchor.ts';
import { emptySideFile, type SideFile } from '../../../server/annotations/beside/sideFile.ts';
import { readAnnotations } from '../../../server/annotations/read.ts';
import { ledgerDocument, type LedgerDocument } from '../../../server/report/ledgerDocument.ts';
import type { Review } from '../../../server/review.ts';
import type { Claim } from '../../../server/sourcing/article.ts';
import { holdsClaims } from '../../../server/text/layout.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { emptyReview } from '../reviews.ts';

const claimOf = (span: { start: number; end: number }, sentence: number): Claim => ({
  ...{ start: span.start, end: span.end, sentence, worthiness: 'could', reasons: [], telling: null, attribution: 'none', sourceId: null },
  saidBelow: null,
});

/**
 * The document of a Markdown draft in which each paragraph is a claim that nobody stands behind, with the marks that its text has.
 * @param change what the review says otherwise; spans are into the draft
 */
export function documentOf(
  text: string,
  change: (review: Review) => Partial<Review> = () => ({}),
  file: SideFile = emptySideFile('draft.md'),
): LedgerDocument {
  const layout = layOut({ text, language: 'markdown' });
  const spans = layout.blocks.filter(({ kind }) => holdsClaims(kind)).map(({ span }) => span);
  const { marks, orphans } = anchorAll(file, layout);
  const review: Review = {
    ...emptyReview,
    language: 'markdown',
    sentences: spans.map(({ start, end }) => ({ start, end, paragraph: 0, attribution: 'none', worthiness: 'could' })),
    claims: spans.map(claimOf),
    annotations: [...readAnnotations(layout), ...marks].sort((a, b) => a.span.start - b.span.start),
  };
  const lost = orphans.map(({ remark, words }) => ({ ...remark, words }));
  return ledgerDocument('drafts/draft.md', layout, { ...review, ...change(review) }, { ignoredRules: [], lost });
}

/** A draft with a mark of each status, one stale, and a claim that is open. */
export const marked = `# The dam

The lake {==rose==}{>>disputed: Ana Ruiz denies it, see https://a.example/log (AB, 2026-11-22)<<} by night.

{==It is the **oldest** dam.==}{>>verified: the log, see <notes/a b.md#3> (AB, 2026-11-22)<<}

{==Forty left.==}{>>needs-source<<}

{==It is ugly.==}{>>opinion: the writer’s (C.D.)<<}

{==It was wet.==}{>>ignored unattributed-claim: everybody saw it<<}

{==It was Monday.==}{>>verified (AB, 2026-11-20 #0000)<<}

Nobody was told.
`;

const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** The document of that draft: Ana Ruiz says that the lake rose and two officials deny it; the last claim is flagged. */
export const markedDocument = (file?: SideFile): LedgerDocument =>
  documentOf(
    marked,
    ({ claims }) => ({
      sources: [
        { id: 1, name: 'Ana Ruiz', kind: 'named', level: 5, count: 1, reason: 'none', via: null, mentions: [at(marked, 'Ana Ruiz')] },
        { id: 2, name: 'two officials', kind: 'anonymous', level: 1, count: 2, reason: 'none', via: null, mentions: [at(marked, 'Forty')] },
      ],
      names: [{ name: 'Mayor Ana Ruiz', kind: 'person', roles: ['mayor'], mentions: [at(marked, 'Ana Ruiz')] }],
      claims: claims.map((claim, i) =>
        i === 0 ? { ...claim, attribution: 'named', sourceId: 1 } : i === 6 ? { ...claim, worthiness: 'must' } : claim,
      ),
      denials: [{ denial: at(marked, 'Forty left'), claims: [at(marked, 'rose')], kind: 'denies', by: 2 }],
      findings: [
        {
          ...{ rule: 'unattributed-claim', kind: 'must', severity: 'warning', message: '“Nobody was told”: who says so?', related: [] },
          ...at(marked, 'Nobody was told.'),
        },
      ],
    }),
    file,
  );

/** Words that would be markup in a report, were they not written as what they are. */
export const wordsLikeMarkup = fc
  .array(
    fc.constantFrom(
      '*a*',
      '|',
      '_b_',
      '`',
      '[c](d)',
      '<e>',
      '\\',
      '&amp;',
      '~~f~~',
      '$g$',
      '{++h++}',
      '{==',
      '#',
      '1.',
      '-',
      '- x',
      '^',
      '!',
      'AT&T',
      '“q”',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => `x ${parts.join(' ')} y`);
