import type { AnonymityReason, Source, SourceLevel } from '../sourcing/article.ts';

const levels: Readonly<Record<SourceLevel, string>> = {
  0: 'not described at all',
  1: 'described only as a group',
  2: 'said only to know of it',
  3: 'role and body given',
  4: 'role, body and how they know given',
  5: 'described fully',
};

const reasons: Readonly<Record<AnonymityReason, string>> = {
  none: 'no reason for anonymity given',
  rote: 'the reason for anonymity is a formula',
  given: 'a reason for anonymity given',
};

/**
 * How a source is described: "anonymous, role and body given, 2 people, no reason for anonymity given".
 * @param sources all of the article's, among them the one that relays this one
 */
export function described({ kind, level, count, reason, via }: Source, sources: readonly Source[]): string {
  const people = count === null ? [] : [count === 1 ? 'one person' : `${count} people`];
  const relay = via === null ? undefined : sources.find(({ id }) => id === via);
  const relayed = relay ? [`through ${relay.name}`] : [];
  switch (kind) {
    case 'named':
      return [level === 5 ? 'named, with title' : 'named', ...relayed].join(', ');
    case 'document':
      return ['a document', ...relayed].join(', ');
    case 'anonymous':
      return ['anonymous', ...people, levels[level], reasons[reason], ...relayed].join(', ');
    case 'vague':
      return ['vague: nobody in particular', ...people, ...relayed].join(', ');
  }
}
