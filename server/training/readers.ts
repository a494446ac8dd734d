import { openEngine } from './engine.ts';
import { textReader, type TextReader } from './measure.ts';
import { openCompromise, openWink } from './peers.ts';

/** Those that we measure side by side. */
export const readerNames = ['ours', 'wink-nlp', 'compromise'] as const;

export type ReaderName = (typeof readerNames)[number];

/** A reader, ready to read; null for ours where its models are not there. `models` is the folder of our models. */
export async function openReader(name: ReaderName, models: string): Promise<TextReader | null> {
  switch (name) {
    case 'ours': {
      const engine = openEngine(models);
      return engine && textReader(name, engine);
    }
    case 'wink-nlp':
      return openWink();
    case 'compromise':
      return openCompromise();
  }
}
