import { lineNumbers } from '../report/lines.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/rule.ts';
import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { overlaps, type Span } from '../text/span.ts';
import { besides, ends } from './columns.ts';

/** What stands left of sentences: "information" is the longest. */
const margin = 12;

/**
 * An article sentence by sentence, below each what is found in it, for a person to read and for a difference to show on the lines that it is
 * about. On the left of a finding is its severity; then come rule and kind, @offset, the words where they are not the whole sentence, the
 * message, and the other places. At the end are the denials with their claims. Offsets of the review are into `text`.
 */
export function articlePage(text: string, { sentences, findings, denials, sources }: Review): string {
  const lineOf = lineNumbers(text);
  const words = ({ start, end }: Span): string => text.slice(start, end).split(/\s+/).join(' ');
  const place = (span: Span): string => `line ${lineOf(span.start)} «${ends(words(span))}»`;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const under = new Map<number, Finding[]>();
  for (const finding of findings) pushTo(under, Math.max(0, firstWhere(sentences, ({ start }) => start > finding.start) - 1), finding);

  const page = sentences.flatMap((sentence, i) => {
    const begins = sentences[i - 1]?.paragraph !== sentence.paragraph;
    return [
      ...(begins ? [''] : []),
      ...besides(margin, begins ? `line ${lineOf(sentence.start)}` : '', words(sentence)),
      ...(under.get(i) ?? []).flatMap((finding) => {
        const isPart = sentence.start < finding.start || finding.end < sentence.end;
        return findingLines(finding, isPart ? ` «${ends(words(finding))}»` : '', place);
      }),
    ];
  });
  const pairs = denials.flatMap(({ denial, claims, kind, by }) => [
    ...besides(margin, kind, `${place(denial)}, ${by === null ? 'nobody' : (names.get(by) ?? '')}`),
    ...claims.flatMap((claim) => besides(margin, '', overlaps(claim, denial) ? 'claimed in the same words' : place(claim), '  ')),
    ...(claims.length === 0 ? besides(margin, '', 'claimed nowhere', '  ') : []),
  ]);
  return `${[...page, '', 'Denials', ...pairs].join('\n').trim()}\n`;
}

function findingLines({ rule, kind, severity, start, message, related }: Finding, words: string, place: (span: Span) => string): string[] {
  return [
    ...besides(margin, severity, `${rule}/${kind} @${start}${words}`, '  '),
    ...besides(margin, '', message, '    '),
    ...related.flatMap((other) => besides(margin, '', `→ ${place(other)}: ${other.message}`, '    ')),
  ];
}
