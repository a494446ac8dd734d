/* Runs in VS Code's extension host: what --extensionTestsPath names. */
import { runSuite } from '../suites.ts';
import { activation } from './activation.ts';

/** VS Code calls this; it throws where a test fails. */
export async function run(): Promise<void> {
  const file = process.env['ONRECORD_RESULTS'];
  if (file === undefined) throw new Error('ONRECORD_RESULTS does not name a file');
  const { failed } = await runSuite(file, () => {
    activation();
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
