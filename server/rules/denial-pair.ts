import type { Article, Denial } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

export const denialPair: Rule = {
  id: 'denial-pair',
  summary: 'A claim and its denial: readers of the one should meet the other.',
  kinds: {
    denies: { severity: 'information', meaning: 'Somebody denies what is said elsewhere in the article.' },
    contradicts: { severity: 'information', meaning: 'Two versions in the article cannot both be true.' },
  },
  why: 'The BBC Editorial Guidelines (Fairness) ask that those accused are heard where the accusation stands. A denial twelve paragraphs below its claim is a denial that most readers never see.',
  remedy: 'Bring claim and denial together, or say at the claim that it is disputed.',
  invalid: [
    {
      text: '[[Prosecutors accused the mayor of taking bribes.]]\n\nThe harbour reopened on Friday.\n\nThe mayor [[denied]] taking bribes.',
      kind: 'denies',
      note: 'Claim and denial stand apart: both ends are marked.',
    },
    {
      text: '[[The guards beat two prisoners, Amnesty said.]]\n\nThe ministry [[dismissed]] the report that guards beat prisoners as false.',
      kind: 'denies',
      note: 'A report is dismissed as false.',
    },
    {
      text: '[[The army said ten people died in the raid.]]\n\nHospital records [[contradict]] the claim that ten people died in the raid.',
      kind: 'contradicts',
      note: 'Two versions that cannot both be true.',
    },
    {
      text: 'Nothing else happened. Lopez [[denied]] any wrongdoing.',
      kind: 'denies',
      note: 'A denial without its claim: what is she accused of?',
    },
  ],
  valid: [
    { text: 'The mayor was granted bail, and she thanked the court.', note: 'Nobody denies anything.' },
    { text: 'He was denied bail on Monday.', note: 'A refusal, not a denial.' },
    { text: 'Our entry to the port was denied by the guards, the embassy said.', note: 'A refusal in the passive.' },
    { text: 'The judge dismissed two charges against the driver.', note: 'A ruling on charges calls nobody untruthful.' },
    { text: 'The mayor declined to comment.', note: 'Nothing is said of the claim.' },
    { text: 'The union rejected the offer.', note: 'An offer is no claim.' },
    { text: 'She did not deny that money had changed hands.', note: 'Not denying is no denial.' },
    { text: 'Nobody was hurt in the fire, the mayor said.', note: 'A negative sentence that answers nothing.' },
  ],
  check: (article) => {
    const names = new Map(article.sources.map(({ id, name }) => [id, name]));
    return article.denials.flatMap((denial) => findingsOf(article, denial, denial.by === null ? null : (names.get(denial.by) ?? null)));
  },
};

function findingsOf(article: Article, denial: Denial, who: string | null): readonly Finding[] {
  const { kind } = denial;
  const severity = denialPair.kinds[kind]?.severity ?? 'information';
  const base = { rule: 'denial-pair', kind, severity } as const;
  const { start, end } = denial.denial;
  const words = quote(article, withWhatFollows(article, denial.denial));
  const claims = denial.claims.filter((claim) => !(claim.start <= start && end <= claim.end));
  const denies = kind === 'denies' ? 'denies' : 'contradicts';
  if (claims.length === 0) {
    const asked =
      denial.claims.length > 0
        ? 'a denial of what nobody claims elsewhere in the article. Who claims it?'
        : 'a denial, but of what? The article does not tell.';
    return [{ ...base, start, end, message: `${words}: ${asked}`, related: [] }];
  }
  const atClaims = claims.map((claim): Finding => {
    const far = paragraphsFrom(article, claim, denial.denial);
    return {
      ...base,
      start: claim.start,
      end: claim.end,
      message: `${quote(article, claim)}: ${who ?? 'somebody'} ${denies} this ${whereAt(far)} (${words}). ${Math.abs(far) > 1 ? 'Say so here, or bring the two together.' : 'Does it read as disputed here?'}`,
      related: [{ start, end, message: `The ${kind === 'denies' ? 'denial' : 'other version'}: ${words}` }],
    };
  });
  const [first] = claims;
  const said = first ? ` ${whereAt(paragraphsFrom(article, denial.denial, first))} (${quote(article, first)})` : '';
  const atDenial: Finding = {
    ...base,
    start,
    end,
    message: `${words}: this ${denies} what is said${said}${claims.length > 1 ? ', and more' : ''}. Do readers meet both together?`,
    related: claims.map((claim) => ({ start: claim.start, end: claim.end, message: `The claim: ${quote(article, claim)}` })),
  };
  return [...atClaims, atDenial];
}

/** Words with the rest of their sentence, or of the quotation that they stand in: "denied taking bribes". */
function withWhatFollows({ text, sentences, quotations }: Article, { start, end }: Span): Span {
  const sentence = sentences[firstWhere(sentences, (other) => other.end >= end)];
  const quotation = quotations[firstWhere(quotations, (other) => other.end >= end)];
  const last = Math.min(sentence?.end ?? end, quotation && quotation.start <= start ? quotation.end : Infinity);
  const rest = text.slice(end, Math.max(end, last));
  return { start, end: end + rest.replace(/[.,!?…”"’')\]]*$/u, '').length };
}

/** How many paragraphs one place of the article lies behind another; below 0 before it. */
function paragraphsFrom({ paragraphs }: Article, from: Span, to: Span): number {
  const paragraphOf = ({ start }: Span): number => firstWhere(paragraphs, (paragraph) => paragraph.end > start);
  return paragraphOf(to) - paragraphOf(from);
}

function whereAt(far: number): string {
  if (far === 0) return 'in the same paragraph';
  if (Math.abs(far) === 1) return far > 0 ? 'in the next paragraph' : 'in the paragraph before';
  return far > 0 ? 'further on' : 'further up';
}
