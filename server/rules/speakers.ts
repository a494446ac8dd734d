import type { Article, Source } from '../sourcing/article.ts';

/** The sources that say something, rather than believe or want it, by their ids. */
export function speakersOf({ attributions, sources }: Article): ReadonlyMap<number, Source> {
  const said = new Set(attributions.flatMap(({ sourceId, kind }) => (sourceId === null || kind === 'belief' ? [] : [sourceId])));
  return new Map(sources.filter(({ id }) => said.has(id)).map((source) => [source.id, source]));
}
