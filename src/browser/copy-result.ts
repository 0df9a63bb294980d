import { notCopied } from '../checklist/words-copy.ts';
import { resultCopied } from '../checklist/words-run.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import type { ListTools } from './list-tools.ts';
import { partOf } from './part-of.ts';

/** Copies the line that says how the last run ended, for a ticket. */
export async function copyResult({ root, speak }: ListTools): Promise<void> {
	const line = partOf(root, 'result', HTMLElement);
	const copied = await copyToClipboard({ text: line.textContent.trim() });
	if (!copied) getSelection()?.selectAllChildren(line);
	speak(copied ? resultCopied : notCopied('result'));
}
