import { setTimeout } from 'node:timers/promises';
import { readOutcomes } from '../browser/run/endpoint-rows.ts';
import type { DrivenPage } from './engine.ts';

/** The longest that a run may take, milliseconds: both passes over all silent rows, and room. */
const runLimit = 120_000;
const button = "[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Run checks')";

/** Runs the checks of a checklist that is open, in real time; what each address came to, by URL. */
export async function runOnPage(evaluate: DrivenPage['evaluate'], key: string): Promise<Record<string, string>> {
	const begun = Date.now();
	const isRunning = async () => (await evaluate(`(${button}).getAttribute('aria-disabled')`)) === 'true';
	const waitFor = async (running: boolean) => {
		while ((await isRunning()) !== running) {
			if (Date.now() - begun > runLimit) throw new Error(running ? 'The run did not begin.' : 'The run did not end.');
			// Until the page's script is there, a click does nothing.
			if (running) await evaluate(`(${button}).click() ?? null`);
			// Before a question about the local network the page says that it is coming.
			else await evaluate("document.querySelector('.ahead .primary')?.click() ?? null");
			await setTimeout(500);
		}
	};
	await waitFor(true);
	await waitFor(false);
	return readOutcomes(await evaluate(`localStorage.getItem(${JSON.stringify(key)})`));
}
