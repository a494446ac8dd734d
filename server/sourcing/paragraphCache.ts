import { readParagraph, type ParagraphReading, type ParagraphText } from './paragraph.ts';
import type { Readers } from './readers.ts';

/** How much text is remembered, in UTF-16 code units: some fifty long articles. */
const capacity = 2_000_000;

/**
 * A reader of paragraphs that remembers what it read last, so that an edit costs the reading of one paragraph. Nobody can tell from the
 * results: a reading is a pure function of the paragraph.
 */
export function rememberingReader(readers: Readers): (paragraph: ParagraphText) => ParagraphReading {
  /** In the order of last use. */
  const readings = new Map<string, ParagraphReading>();
  let size = 0;
  return (paragraph) => {
    const key = `${paragraph.kind} ${paragraph.opening} ${paragraph.text}`;
    const known = readings.get(key);
    const reading = known ?? readParagraph(readers, paragraph);
    if (known) readings.delete(key);
    else size += key.length;
    readings.set(key, reading);
    for (const oldest of readings.keys()) {
      if (size <= capacity) break;
      readings.delete(oldest);
      size -= oldest.length;
    }
    return reading;
  };
}
