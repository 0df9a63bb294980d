import { notCopied } from '../../../checklist/words/words-copied.ts';
import { resultCopied } from '../../../checklist/run/words-run.ts';
import { copyToClipboard } from '../../dom/copy-to-clipboard.ts';
import { partOf } from '../../dom/part-of.ts';
import type { ToolsFor } from '../tool-context.ts';

/** Copies the line on the result of the last run, for a ticket. */
export async function copyResult({ root, speak }: ToolsFor<'root' | 'speak'>): Promise<void> {
	const line = partOf(root, 'result', HTMLElement);
	const copied = await copyToClipboard({ text: line.dataset['copy'] ?? line.textContent.trim() });
	if (!copied) getSelection()?.selectAllChildren(line);
	speak(copied ? resultCopied : notCopied('result'));
}
