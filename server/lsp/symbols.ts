import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import { described } from '../report/describe.ts';
import type { Attribution, Source, SourceKind } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';
import { shortened } from '../text/shorten.ts';
import { toRange } from './convert.ts';
import type { OpenDraft } from './drafts.ts';

/** Chosen for their icons: LSP knows no people. */
const kinds: Readonly<Record<SourceKind, SymbolKind>> = {
  named: SymbolKind.Class,
  document: SymbolKind.File,
  anonymous: SymbolKind.Variable,
  vague: SymbolKind.Null,
};

/**
 * The sources of a draft in the order in which they are brought in, each with what it says. A source's range is its first mention, not all
 * that lies between its words: ranges that span half the article would make the editor pin lines of it to the top.
 */
export function symbolsOf(draft: OpenDraft): DocumentSymbol[] {
  const { review, document } = draft;
  const sayings = bySource(review.attributions);
  return review.sources
    .flatMap((source) => (source.mentions[0] ? [{ source, first: source.mentions[0] }] : []))
    .sort((a, b) => a.first.start - b.first.start)
    .map(({ source, first }) => ({
      name: nameOf(source),
      detail: described(source, review.sources),
      kind: kinds[source.kind],
      range: toRange(document, first),
      selectionRange: toRange(document, first),
      children: (sayings.get(source.id) ?? []).flatMap((attribution) => saying(draft, attribution)),
    }));
}

function bySource(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> {
  const out = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    const { sourceId } = attribution;
    if (sourceId === null) continue;
    const others = out.get(sourceId);
    if (others) others.push(attribution);
    else out.set(sourceId, [attribution]);
  }
  return out;
}

/** The same for editors that take only a flat list. */
export function flatSymbolsOf(draft: OpenDraft): SymbolInformation[] {
  const { uri } = draft.document;
  return symbolsOf(draft).flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range } },
    ...children.map((child) => ({ name: child.name, kind: child.kind, location: { uri, range: child.range }, containerName: name })),
  ]);
}

/** An editor refuses a symbol without a name. */
const nameOf = ({ name }: Source): string => shortened(name, 80) || '(no name)';

function saying({ document, layout }: OpenDraft, { content, cue }: Attribution): DocumentSymbol[] {
  const { text } = layout.draft;
  const [first] = content;
  if (!first) return [];
  const words = shortened(text.slice(first.start, first.end), 60);
  if (words === '') return [];
  return [
    {
      name: words,
      ...(cue && { detail: shortened(text.slice(cue.start, cue.end), 40) }),
      kind: SymbolKind.String,
      range: toRange(document, hull(content, first)),
      selectionRange: toRange(document, first),
    },
  ];
}

const hull = (spans: readonly Span[], first: Span): Span => ({
  start: spans.reduce((start, span) => Math.min(start, span.start), first.start),
  end: spans.reduce((end, span) => Math.max(end, span.end), first.end),
});
