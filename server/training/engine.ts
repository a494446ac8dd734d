import type { EnglishReader } from '../language/parsed.ts';

/**
 * The product's engine with the models in a folder; null where they are not there. `network` is the file of another network than the
 * folder's own.
 */
export const openEngine: (models: string, network?: string) => Promise<EnglishReader | null> = () => Promise.resolve(null);

/** The name of the network that was trained without a part of the news. */
export const foldModel = (fold: number): string => `network-fold-${fold}.bin`;
