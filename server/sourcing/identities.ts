import { isUnnamed, type AnonymityReason, type Source, type SourceKind, type SourceLevel } from './article.ts';
import type { NameMention } from './names.ts';
import type { SourceDescription } from './sources.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** A source as it grows with each mention. */
interface Identity {
  readonly id: number;
  name: string;
  kind: SourceKind;
  level: SourceLevel;
  count: number | null;
  reason: AnonymityReason;
  via: number | null;
  readonly mentions: Span[];
  /** Where the mentions begin. */
  readonly places: Set<number>;
  /** Head noun without plural, and the words that describe it: how "the official" finds it. */
  readonly head: string;
  readonly attributes: Set<string>;
  readonly plural: boolean;
  /** One person, as "he" or "she" can mean. */
  readonly person: boolean;
  /** Paragraph of the latest mention. */
  paragraph: number;
}

/** One mention of a source, in the order of the article. */
export interface Mention {
  readonly span: Span;
  readonly paragraph: number;
  readonly description: SourceDescription;
}

/** How many paragraphs back a pronoun can reach. */
const reach = 2;
/** How many of the latest sources or names are looked at for one that fits. */
const fewLatest = 12;

/**
 * Says which mentions are of one source. It is told of the mentions in the order of the article and prefers no link to a wrong one; each
 * look-up takes constant time, or walks the few latest sources.
 */
export class Identities {
  private readonly all: Identity[] = [];
  private readonly byName = new Map<string, Identity>();
  private readonly byKey = new Map<string, Identity>();
  /** By where a mention begins: two cues can share their source. */
  private readonly byPlace = new Map<number, Identity>();
  private readonly directory: NameDirectory;
  private readonly nameMentions: ReadonlyMap<string, readonly NameMention[]>;

  /** `names` are all names of the article, in order, offsets into it. */
  constructor(names: readonly NameMention[]) {
    this.directory = new NameDirectory(names);
    const mentions = new Map<string, NameMention[]>();
    for (const name of names) {
      const full = this.directory.fullName(name.name);
      if (full) pushTo(mentions, full, name);
    }
    this.nameMentions = mentions;
  }

  /** The id of the source that is mentioned; null where it is a pronoun that could mean anybody. */
  idOf(mention: Mention): number | null {
    const identity = this.byPlace.get(mention.span.start) ?? this.find(mention);
    if (!identity) return null;
    this.byPlace.set(mention.span.start, identity);
    const { description, span, paragraph } = mention;
    if (!identity.places.has(span.start)) {
      identity.places.add(span.start);
      identity.mentions.push(span);
    }
    identity.paragraph = paragraph;
    if (isUnnamed(identity.kind) && identity.reason === 'none') identity.reason = description.reason;
    if (!description.pronoun && !description.partitive) {
      if (description.level > identity.level) identity.level = description.level;
      for (const word of description.attributes) identity.attributes.add(word);
    }
    return identity.id;
  }

  kindOf(id: number): SourceKind {
    return this.all[id]?.kind ?? 'named';
  }

  nameOf(id: number): string {
    return this.all[id]?.name ?? '';
  }

  /** Notes that `outlet` relays what the source said. */
  relayed(id: number, outlet: number): void {
    const identity = this.all[id];
    if (identity && id !== outlet) identity.via ??= outlet;
  }

  sources(): Source[] {
    return this.all.map(({ id, name, kind, level, count, reason, via, mentions }) => ({
      id,
      name,
      kind,
      level,
      count,
      reason,
      via,
      mentions: [...mentions].sort((a, b) => a.start - b.start || a.end - b.end),
    }));
  }

  private find(mention: Mention): Identity | null {
    const { description } = mention;
    if (description.pronoun) return this.antecedent(description.pronoun, mention);
    if (description.name !== null && description.kind !== 'anonymous') return this.named(description.name, mention);
    if (description.definite) {
      const known = this.described(mention);
      if (known) return known;
      const person = this.directory.withRole(description, mention.span.start);
      if (person) return this.named(person, mention);
    }
    const key = keyOf(description);
    if (description.kind === 'named' || description.kind === 'document' || description.kind === 'vague') {
      const same = this.byKey.get(key);
      if (same) return same;
    }
    return this.add(mention, description.name, key);
  }

  private named(name: string, mention: Mention): Identity {
    const full = this.directory.fullName(name) ?? name.toLowerCase();
    const known = this.byName.get(full);
    if (known) return known;
    const mentions = this.nameMentions.get(full) ?? [];
    const shown = mentions[0]?.name ?? name;
    const identity = this.add(mention, shown, `name ${full}`);
    if (isUnnamed(identity.kind)) identity.kind = 'named';
    for (const { start, end, roles } of mentions) {
      identity.mentions.push({ start, end });
      identity.places.add(start);
      for (const role of roles) identity.attributes.add(role);
      if (roles.length > 0 && identity.kind === 'named') identity.level = 5;
    }
    this.byName.set(full, identity);
    return identity;
  }

  private add(mention: Mention, name: string | null, key: string): Identity {
    const { description } = mention;
    const identity: Identity = {
      id: this.all.length,
      name: name ?? labelOf(description),
      kind: description.kind,
      level: description.level,
      count: description.partitive ? null : description.count,
      reason: description.reason,
      via: null,
      mentions: [],
      places: new Set(),
      head: singular(description.head),
      attributes: new Set(description.attributes),
      plural: isPlural(description),
      person:
        !isPlural(description) &&
        (description.kind === 'anonymous' || description.count === 1 || (description.kind === 'named' && name !== null)),
      paragraph: mention.paragraph,
    };
    this.all.push(identity);
    if (!this.byKey.has(key)) this.byKey.set(key, identity);
    return identity;
  }

  /** Who "he", "they", "it" is: the latest source that fits, if it spoke not long ago. */
  private antecedent(pronoun: 'he' | 'she' | 'they' | 'it', { paragraph, span }: Mention): Identity | null {
    for (const identity of this.latest()) {
      if (identity.paragraph < paragraph - reach) return null;
      const fits =
        pronoun === 'he' || pronoun === 'she'
          ? identity.person
          : pronoun === 'they'
            ? identity.plural
            : !identity.person && !identity.plural;
      if (!fits) continue;
      // Somebody with a name has come in between: it may well be them.
      const since = identity.mentions.at(-1)?.end ?? 0;
      return identity.kind === 'anonymous' && this.directory.hasNameBetween(since, span.start) ? null : identity;
    }
    return null;
  }

  /** Who "the official", "the sources", "three of the envoys" are: the latest source of which all of these words were said. */
  private described({ description }: Mention): Identity | null {
    const head = singular(description.head);
    const words = description.attributes.filter((word) => word.length > 3);
    for (const identity of this.latest()) {
      const isHead =
        identity.head === head || (identity.kind === 'named' && identity.level >= 4 && identity.attributes.has(description.head));
      const number = identity.head !== head || description.partitive || identity.plural === isPlural(description);
      if (isHead && number && words.every((word) => identity.attributes.has(word) || identity.head === singular(word))) return identity;
    }
    return null;
  }

  /** The sources that spoke last, latest first. */
  private latest(): readonly Identity[] {
    return this.all.slice(-fewLatest).sort((a, b) => (b.mentions.at(-1)?.start ?? 0) - (a.mentions.at(-1)?.start ?? 0));
  }
}

/** The names of an article: which short ones stand for which full one, and who has which role. */
class NameDirectory {
  /** Last name to full names, lower case. */
  private readonly full = new Map<string, Set<string>>();
  private readonly byRole = new Map<string, NameMention[]>();
  private readonly names: readonly NameMention[];

  constructor(names: readonly NameMention[]) {
    this.names = names;
    for (const mention of names) {
      const parts = mention.name.toLowerCase().split(' ');
      if (parts.length > 1) {
        const last = lastName(parts.at(-1) ?? '');
        this.full.set(last, (this.full.get(last) ?? new Set()).add(parts.join(' ')));
      }
      for (const role of mention.roles) pushTo(this.byRole, role, mention);
    }
  }

  /** Whether a name is given between two offsets. */
  hasNameBetween(start: number, end: number): boolean {
    return (this.names[firstWhere(this.names, (name) => name.start >= start)]?.start ?? Infinity) < end;
  }

  /** The full name in lower case that a name stands for; null where two people bear it. */
  fullName(name: string): string | null {
    const lower = name.toLowerCase();
    if (lower.includes(' ')) return lower;
    const known = this.full.get(lastName(lower));
    if (!known) return lower;
    const [only] = known;
    return known.size === 1 && only !== undefined ? only : null;
  }

  /** The name that was given, before `offset`, to somebody with all of these words for a role. */
  withRole(description: SourceDescription, offset: number): string | null {
    const words = description.attributes.filter((word) => word.length > 3);
    const bearers = this.byRole.get(description.head) ?? [];
    const before = firstWhere(bearers, ({ start }) => start >= offset);
    return (
      bearers.slice(Math.max(0, before - fewLatest), before).findLast(({ roles }) => words.every((word) => roles.includes(word)))?.name ??
      null
    );
  }
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const lastName = (lower: string): string => lower.replace(/^(?:al|el|ad|as|ash)-/, '');

const singular = (lower: string): string =>
  lower === 'people'
    ? 'person'
    : lower
        .replace(/men$/, 'man')
        .replace(/ies$/, 'y')
        .replace(/(?<=[^s])s$/, '');

function isPlural({ head, count, kind, name }: SourceDescription): boolean {
  if (name !== null && kind === 'named') return false;
  return (
    (count !== null && count > 1) ||
    (head.endsWith('s') && !head.endsWith('ss')) ||
    head === 'people' ||
    head === 'police' ||
    head === 'authorities'
  );
}

/** What tells two bodies or documents without a name apart. */
const keyOf = ({ head, attributes }: SourceDescription): string =>
  [
    ...attributes.filter((word) => word.length > 3 && !['this', 'that', 'these', 'those', 'their', 'recent', 'also'].includes(word)),
    head,
  ].join(' ');

const labelOf = ({ attributes, head }: SourceDescription): string => (head === '' ? attributes.join(' ') : head);
