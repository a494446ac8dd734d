import path from 'node:path';

/** The checkout; every program here is built into dist/test/. */
export const root = path.resolve(__dirname, '../..');
/** Results, logs and screenshots. */
export const resultsFolder = path.join(root, 'test-results');
