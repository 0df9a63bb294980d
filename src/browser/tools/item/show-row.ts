import { showEvidence } from './show-evidence.ts';
import { showHowToCheck } from './show-how-to-check.ts';
import type { ListTools } from '../tool-context.ts';

/** What an opened row shows besides what the page says: how to check it, and what was found. */
export function showRow(details: HTMLDetailsElement, id: string, tools: ListTools): void {
	showHowToCheck(details, id, tools);
	showEvidence(details, id, tools);
}
