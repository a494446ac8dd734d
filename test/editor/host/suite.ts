/* Runs in VS Code's extension host: what --extensionTestsPath names. */
import { runSuite } from '../suites.ts';
import { activationSuite } from './activation.ts';
import { annotatingSuite } from './annotating.ts';
import { besideSuite } from './beside.ts';
import { findingsSuite } from './findings.ts';
import { marksSuite } from './marks.ts';
import { publishingSuite } from './publishing.ts';
import { readingSuite } from './reading.ts';
import { refusalsSuite } from './refusals.ts';

/** VS Code calls this; it throws where a test fails. */
export async function run(): Promise<void> {
  const file = process.env['ONRECORD_RESULTS'];
  if (file === undefined) throw new Error('ONRECORD_RESULTS does not name a file');
  const { failed } = await runSuite(file, () => {
    const suites = [
      ...[activationSuite, findingsSuite, readingSuite, marksSuite, annotatingSuite, besideSuite, publishingSuite, refusalsSuite],
    ];
    for (const suite of suites) suite();
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
