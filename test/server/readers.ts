import { openReaders } from '../../server/openReaders.ts';
import type { Readers } from '../../server/sourcing/readers.ts';

/** The product's own, opened once for each file of tests. */
export const readers: Readers = openReaders('server/models');
