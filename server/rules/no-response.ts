import type { Article, Named } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { isOwnProse, matches, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

export const noResponse: Rule = {
  id: 'no-response',
  summary: 'Somebody is accused by name, and the article has no word from them.',
  kinds: {
    accused: { severity: 'information', off: true, meaning: 'No reply, denial, comment or refusal to comment of the accused anywhere.' },
  },
  why: 'The BBC Editorial Guidelines (Fairness) ask for a right of reply for whoever is accused; the AP asks to make every effort to reach them and to say so where they could not be reached; so does the Reuters Handbook.',
  remedy: 'Ask the accused and give the answer, or write that they did not respond and when they were asked.',
  invalid: [
    {
      text: 'Prosecutors accused [[Rita Haldane]] of taking bribes from a shipping firm. The trial begins in May.',
      kind: 'accused',
      note: 'No word of hers, and none from a lawyer.',
    },
    {
      text: 'The union accused [[Northway Ferries]] of cheating its crews. The strike goes on.',
      kind: 'accused',
      note: 'Companies have a say too.',
    },
    {
      text: 'Residents blame the [[Harbour Authority]] for the collapse of the wall. Divers searched the channel.',
      kind: 'accused',
      note: 'Blame is an accusation.',
    },
    {
      text: '[[Ana Okoro]] was accused of stealing the files. The files are still missing.',
      kind: 'accused',
      note: 'In the passive too, and all the more so.',
    },
    {
      text: 'The opposition has accused President [[Marek Dolny]] of rigging the vote. Voters go to the polls again on Sunday.',
      kind: 'accused',
      note: 'Also where everybody knows what the accused would say.',
    },
    { text: '[[Lena Brandt]] has been charged with fraud. She ran the port for ten years.', kind: 'accused', note: 'How does she plead?' },
  ],
  valid: [
    { text: 'Prosecutors accused Rita Haldane of taking bribes. Haldane denied it.', note: 'She is heard.' },
    {
      text: 'Prosecutors accused Rita Haldane of taking bribes. Her lawyer did not respond to a request for comment.',
      note: 'She was asked.',
    },
    {
      text: 'The union accused Northway Ferries of cheating its crews. A spokesman for Northway said all wages had been paid.',
      note: 'Somebody speaks for the company.',
    },
    { text: 'Lena Brandt has been charged with fraud. She pleaded not guilty.', note: 'A plea is an answer.' },
    { text: 'The accused Rita Haldane came to court by boat.', note: 'Nobody says here of what.' },
    { text: 'The union accused the company of cheating its crews.', note: 'No name: nobody whom readers could think badly of.' },
    { text: '“They accuse Rita Haldane of everything,” Okoro said.', note: 'Words of Okoro’s.' },
    { text: 'Farmers blamed the drought for the poor harvest.', note: 'A drought has no say.' },
  ],
  check: (article) => {
    const names = article.names
      .filter(({ name }) => !/\d|^\p{Lu}{2}$/u.test(name))
      .flatMap((named) => named.mentions.map(({ start, end }) => ({ start, end, named })))
      .sort((a, b) => a.start - b.start);
    const told = new Set<Named>();
    return article.sentences
      .flatMap((sentence) => matches(article, sentence, accusations).map((accusing) => ({ accusing, sentence })))
      .flatMap(({ accusing, sentence }) => {
        const accused = accusedBy(article, names, accusing, sentence);
        if (!accused || told.has(accused.named) || !isOwnProse(article, accusing)) return [];
        told.add(accused.named);
        return isHeard(article, accused.named) ? [] : [accused];
      })
      .map(({ start, end }) => ({
        rule: 'no-response',
        kind: 'accused',
        severity: noResponse.kinds['accused']?.severity ?? 'information',
        start,
        end,
        message: `${quote(article, { start, end })}: accused here, and heard nowhere in the article. What do they say? Were they asked?`,
        related: [],
      }));
  },
};

const accusations =
  /\b(?:(?<!\b(?:the|an?|his|her|of|to|key|main|prime|other|first|second|third|two|three) )accus(?:es|ed|ing|e)|(?<!\b(?:the|of|no|any|some|to) )blam(?:es|ed|ing|e)|charged with|indicted (?:on|for)|sued for)\b/giu;
const behindActive = /^[^.;:]{0,80}?\b(?:of|for)\b/u;
const passive = /\b(?:was|were|is|are|been|being|stands?|stood) (?:also |publicly |repeatedly |widely |often )?$/u;
/** What joins a name to a noun before it: "the former president of Honduras". */
const joined = /\b(?:of|to|in|from|with|by|at|for|and|against) (?:the )?$/u;

/** Who is named as the accused: right behind the words that accuse, or before them where they are passive. */
function accusedBy<T extends Span & { readonly named: Named }>(
  { text }: Article,
  names: readonly T[],
  accusing: Span,
  sentence: Span,
): T | null {
  if (passive.test(text.slice(Math.max(sentence.start, accusing.start - 30), accusing.start))) {
    const last = names[firstWhere(names, ({ start }) => start >= accusing.start) - 1];
    if (!last || last.start < sentence.start || last.start > sentence.start + 40) return null;
    const between = text.slice(last.end, accusing.start);
    return between.length < 30 && !between.includes(',') && !joined.test(text.slice(sentence.start, last.start)) ? last : null;
  }
  if (/^(?:charged|indicted|sued)/iu.test(text.slice(accusing.start, accusing.end))) return null;
  const next = names[firstWhere(names, ({ start }) => start >= accusing.end)];
  if (!next || next.start > accusing.end + 40 || next.end > sentence.end) return null;
  const between = text.slice(accusing.end, next.start);
  const isPart = /^(?:[’'-]| \p{Lu})/u.test(text.slice(next.end, next.end + 2));
  return !/\b(?:of|for|in|on|by|and|that|with)\b|[,;:]/.test(between) && !isPart && behindActive.test(text.slice(next.end, sentence.end))
    ? next
    : null;
}

/** Whether the accused say anything, or somebody for them, or it is said that they do not: "Russia" speaks through "the Russian ministry". */
function isHeard(article: Article, { name, kind }: Named): boolean {
  const parts = wordsOf(name);
  const stems = (kind === 'person' ? parts.slice(-1) : parts).map((word) => (word.length > 5 ? word.slice(0, -2) : word));
  const hasStem = (words: string): boolean =>
    wordsOf(words).some((word) => stems.some((stem) => (stem.length > 3 ? word.startsWith(stem) : word === stem)));
  const called = new Map(article.sources.map((source) => [source.id, source.name]));
  const speaks = article.attributions.some(
    ({ source, sourceId, kind }) =>
      kind !== 'belief' &&
      (hasStem(source ? textOf(article, source) : '') || hasStem(sourceId === null ? '' : (called.get(sourceId) ?? ''))),
  );
  return (
    speaks ||
    article.sentences.some((sentence) => {
      const words = textOf(article, sentence);
      return silence.test(words) || answers.test(words) || (reply.test(words) && hasStem(words));
    })
  );
}

const wordsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !['the', 'and', 'for', 'of'].includes(word));

const silence =
  /\b(?:not|n[’']t) (?:immediately |yet |publicly )?(?:respond|reply|replied|responded|available|comment|return)|\bdeclin\w+ to comment|\bcould not be reached|\bno comment|\bnot guilty/iu;
const answers =
  /\b(?:he|she|they|it|has|have|who|lawyers?|attorneys?|spokes\p{L}+) (?:has |have |had |also |strongly |repeatedly |vehemently )?(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|refut(?:es|ed)|disput(?:es|ed)|plead(?:s|ed))\b/iu;
const reply =
  /\b(?:respon(?:ds|ded|se)|repl(?:y|ies|ied)|comments?|commented|den(?:y|ies|ied|ial|ying)|rejects?|rejected|rejecting|dismiss(?:es|ed|ing)|refut(?:es|ed|ing)|guilty|innocent|innocence|disput(?:es|ed)|defend(?:s|ed|ing))\b/iu;
