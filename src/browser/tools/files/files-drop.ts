import { dialogFirst, dropHere } from '../../../checklist/files/words-files.ts';
import styles from '../../../styles/files.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { openFiles } from './files-open.ts';
import type { ListTools, ToolsFor } from '../tool-context.ts';

/** Milliseconds without a `dragover` event after which a file counts as gone. Browsers send one at least every 350 ms. */
const goneAfter = 600;

let target: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Handles files that were dropped; on `dragover` it only shows where they can be dropped. A dialog with fields stays open, because
 * something may be typed there.
 */
export async function takeDrop(type: string, files: readonly File[], tools: ListTools): Promise<void> {
	const filling = tools.root.querySelector(
		'dialog[open]:has(textarea:not(:placeholder-shown), textarea:not(.pasted), input[type=text])',
	);
	if (type !== 'drop') showTarget(filling ? dialogFirst : dropHere, tools);
	else if (filling) refuseIn(filling);
	else await takeFiles(files, tools);
}

/** Shows what dropping does, while a file is held over the page. */
function showTarget(words: string, { root }: ToolsFor<'root'>): void {
	adoptStyles(styles);
	if (!target?.isConnected) {
		target = element('div', { className: 'drop-target' }, element('p', {}, words));
		target.ariaHidden = 'true';
		// An open dialog covers the rest of the page.
		(root.querySelector('dialog[open]') ?? root).append(target);
	}
	clearTimeout(timer);
	timer = setTimeout(hideTarget, goneAfter);
}

/** Shows in a dialog that it has to be closed first. */
function refuseIn(dialog: Element): void {
	hideTarget();
	dialog.querySelector('.drop-refused')?.remove();
	const refused = element('p', { role: 'alert', className: 'refused drop-refused' }, dialogFirst);
	dialog.querySelector('h2')?.after(refused);
	refused.scrollIntoView({ block: 'nearest' });
}

/** Opens the dropped files. */
async function takeFiles(files: readonly File[], tools: ListTools): Promise<void> {
	hideTarget();
	await openFiles(files, tools);
}

function hideTarget(): void {
	clearTimeout(timer);
	target?.remove();
	target = undefined;
}
