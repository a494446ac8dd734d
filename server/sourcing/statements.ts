import type { Construction } from './constructions.ts';
import type { Draft } from './cueDrafts.ts';
import { holds, lowerAt, type Word, type WordRange } from './words.ts';

/** What the turns of phrase show is added to what the network found; where both have a cue, what only the turn of phrase knows wins. */
export function withConstructions(found: readonly Draft[], constructions: readonly Construction[]): Draft[] {
  const byWord = new Map(found.map((draft) => [draft.word, draft]));
  for (const { rule, word, cue, source, content, via } of constructions) {
    const known = byWord.get(word);
    const relayed = rule === 'cited-by' ? found.find((draft) => draft.source && holds(draft.source, word)) : undefined;
    if (rule === 'cited-by' && !relayed) continue;
    if (relayed?.source && word > relayed.source.from) {
      byWord.set(relayed.word, { ...relayed, source: { from: relayed.source.from, to: word }, via: word, trace: [...relayed.trace, rule] });
    }
    // The network knows speakers of quotations well; the marks only tell where it saw none.
    if (rule === 'tag' && found.some((draft) => isTold(draft, content))) continue;
    const relaying = relayed ?? (via === null ? undefined : byWord.get(via));
    // "it was reported in Brook": what stands behind a verb without an agent is no source.
    const own = known?.source && !(rule === 'agentless' && known.source.from > word) ? known.source : null;
    byWord.set(word, {
      word,
      cue,
      source: rule === 'label' ? source : (source ?? own),
      content: (rule === 'agentless' || rule === 'rumour' ? known?.content : null) ?? content ?? relaying?.content ?? known?.content ?? [],
      probability: known?.probability ?? (rule === 'label' ? 0 : 1),
      via,
      agentless: (rule === 'agentless' || rule === 'rumour') && !own,
      unnamed: rule === 'anonymity',
      label: rule === 'label' ? 'colon' : rule === 'signature' && content?.length === 0 ? 'signature' : null,
      trace: [...(known?.trace ?? []), rule],
    });
  }
  return [...byWord.values()].sort((a, b) => a.word - b.word);
}

/** Whether somebody who is not quoted in it is known to have said some of `content`. */
const isTold = (draft: Draft, content: readonly WordRange[] | null): boolean =>
  content !== null && draft.source !== null && !content.some((range) => holds(range, draft.word)) && shared(draft.content, content) > 0;

/** "said in a statement": two cues with the same source that give the same words are one statement. */
export function withoutDoubles(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    if (last?.via !== null || draft.via !== null || !isOneStatement(last, draft)) out.push(draft);
    else {
      const [kept, other] = last.probability >= draft.probability ? [last, draft] : [draft, last];
      out[out.length - 1] = { ...kept, trace: [...kept.trace, `one statement with "${lowerAt(words, other.word)}"`] };
    }
  }
  return out;
}

function isOneStatement(a: Draft, b: Draft): boolean {
  const sources = a.source && b.source ? shared([a.source], [b.source]) > 0 : a.source === b.source;
  const both = shared(a.content, b.content);
  return sources && both > 0 && both >= 0.8 * Math.max(sizeOf(a.content), sizeOf(b.content));
}

const sizeOf = (ranges: readonly WordRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

const shared = (a: readonly WordRange[], b: readonly WordRange[]): number =>
  a.reduce((sum, x) => sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from)), 0), 0);
