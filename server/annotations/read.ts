import type { Layout } from '../text/layout.ts';
import type { Annotation } from './annotation.ts';

/** The marks of ours in a draft, in order. */
export function readAnnotations(_layout: Layout): Annotation[] {
  return [];
}
