import type { Article, Denial } from '../sourcing/article.ts';
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
  invalid: [],
  valid: [],
  check: (article) => article.denials.flatMap((denial) => findingsOf(article, denial)),
};

function findingsOf(article: Article, denial: Denial): readonly Finding[] {
  const { kind, by } = denial;
  const who = by === null ? null : (article.sources.find((source) => source.id === by)?.name ?? null);
  const severity = denialPair.kinds[kind]?.severity ?? 'information';
  const base = { rule: 'denial-pair', kind, severity } as const;
  const verb = kind === 'denies' ? 'denied' : 'contradicted';
  const { start, end } = denial.denial;
  const claims = denial.claims.filter((claim) => !(claim.start <= start && end <= claim.end));
  if (claims.length === 0) {
    const says =
      denial.claims.length > 0
        ? 'says what is denied only here. Who claims it?'
        : 'does not say what is denied. Does the reader know the claim?';
    return [
      {
        ...base,
        start,
        end,
        message: `${quote(article, denial.denial)}: a denial, and the article ${says}`,
        related: [],
      },
    ];
  }
  const atClaims = claims.map((claim): Finding => ({
    ...base,
    start: claim.start,
    end: claim.end,
    message: `${quote(article, claim)}: ${verb} further on${who === null ? '' : ` by ${who}`}. Say so here, or bring the denial nearer.`,
    related: [{ start, end, message: `The ${kind === 'denies' ? 'denial' : 'other version'}: ${quote(article, denial.denial)}` }],
  }));
  const atDenial: Finding = {
    ...base,
    start,
    end,
    message: `${quote(article, denial.denial)}${who === null ? '' : ` (${who})`}: this denies ${claims.length === 1 ? 'a claim' : `${claims.length} claims`} of the article. Does the reader meet both together?`,
    related: claims.map((claim) => ({ start: claim.start, end: claim.end, message: `The claim: ${quote(article, claim)}` })),
  };
  return [...atClaims, atDenial];
}
