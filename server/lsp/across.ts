import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DenialAcross } from '../evidence/denialsAcross.ts';
import type { Notes } from '../evidence/evidence.ts';
import type { EvidenceOffer, EvidenceResult } from '../protocol.ts';
import { denialPair } from '../rules/denial-pair.ts';
import { findingOf } from '../rules/finding.ts';
import { shortened } from '../text/shorten.ts';
import { contains, lengthOf, overlaps, type Span } from '../text/span.ts';
import { nameOf } from './addresses.ts';
import { toRange } from './convert.ts';
import { sentenceAt, type OpenDraft } from './drafts.ts';
import { pathTo } from './evidencePaths.ts';
import type { Files } from './files.ts';
import { withContext, type Link, type NoteDenial } from './noteDenials.ts';

/** What notes tell of drafts: read in the background, never while somebody waits for the draft itself. */

/** The denials between a draft and notes, as the draft's editor is to see them. */
export async function denialsOf(draft: OpenDraft, notes: Notes, files: Files): Promise<readonly NoteDenial[]> {
  const { denials } = notes.evidenceFor(draft.layout, [], draft.document.uri);
  const texts = new NoteTexts(files);
  const out: NoteDenial[] = [];
  for (const denial of denials) {
    const note = await texts.of(denial.uri);
    if (note) out.push(...told(draft, denial, note));
  }
  return out;
}

/** A finding at each place of the draft that a denial concerns, with the places of the note. */
function told({ layout }: OpenDraft, { denies, denial, claims, kind, uri, line }: DenialAcross, note: TextDocument): NoteDenial[] {
  // "denied" alone would tell nothing.
  const quoted = (text: string, span: Span): string => {
    const { start, end } = lengthOf(span) < 40 ? withContext(text, span) : span;
    return `“${shortened(text.slice(start, end), 100)}”`;
  };
  const { text } = layout.draft;
  const inDraft = denies === 'note' ? claims : [denial];
  const inNote = denies === 'note' ? [denial] : claims;
  const [first] = inNote;
  if (!first) return [];
  const verb = kind === 'denies' ? 'denies' : 'contradicts';
  const links = inNote.map((span): Link => {
    const what = denies === 'draft' ? 'The claim' : kind === 'denies' ? 'The denial' : 'The other version';
    return { uri, range: toRange(note, span), message: `${what}, in ${nameOf(uri)}: ${quoted(note.getText(), span)}` };
  });
  const where = `${nameOf(uri)}, line ${line}`;
  return inDraft.map((span) => {
    const words = quoted(text, span);
    const message =
      denies === 'note'
        ? `${words}: ${where}, ${verb} this (${quoted(note.getText(), first)}). Does it read as disputed here?`
        : `${words}: this ${verb} what is said in ${where} (${quoted(note.getText(), first)}). Do readers meet both together?`;
    const context = withContext(text, span);
    const finding = findingOf(denialPair, kind, span, message);
    return { finding, context: text.slice(context.start, context.end), lead: span.start - context.start, links };
  });
}

/** What notes say of the claim at a place. */
export async function evidenceAt(
  draft: OpenDraft,
  position: Position,
  { notes, files, complete }: { readonly notes: Notes | null; readonly files: Files; readonly complete: boolean },
): Promise<EvidenceResult> {
  const { document, layout } = draft;
  const claim = claimAt(draft, document.offsetAt(position));
  if (!claim || !notes) return { claim: claim && toRange(document, claim), offers: [], complete };
  const found = notes.evidenceFor(layout, [claim], document.uri).offers[0] ?? [];
  const texts = new NoteTexts(files);
  const offers: EvidenceOffer[] = [];
  for (const { uri, span, line, words, stance } of found) {
    const note = await texts.of(uri);
    const way = pathTo(draft, uri);
    if (note) offers.push({ uri, range: toRange(note, span), line, words, stance, path: 'path' in way ? way.path : nameOf(uri) });
  }
  return { claim: toRange(document, claim), offers, complete };
}

/** The shortest claim at the offset, else the first in the sentence there. */
function claimAt(draft: OpenDraft, offset: number): Span | null {
  const { claims } = draft.review;
  const here = claims.filter((claim) => contains(claim, { start: offset, end: offset }));
  const [shortest] = here.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  if (shortest) return shortest;
  const sentence = sentenceAt(draft, offset);
  return (sentence && claims.find((claim) => overlaps(claim, sentence))) ?? null;
}

/** Notes as documents, each read once. */
class NoteTexts {
  private readonly files: Files;
  private readonly known = new Map<string, Promise<TextDocument | null>>();

  constructor(files: Files) {
    this.files = files;
  }

  /** Null where it has gone meanwhile. */
  of(uri: string): Promise<TextDocument | null> {
    const known = this.known.get(uri);
    if (known) return known;
    const reading = this.files.read(uri).then(
      (text) => (text === null ? null : TextDocument.create(uri, 'markdown', 0, text)),
      () => null,
    );
    this.known.set(uri, reading);
    return reading;
  }
}
