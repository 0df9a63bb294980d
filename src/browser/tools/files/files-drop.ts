import { dialogFirst, dropHere, severalFiles } from '../../../checklist/files/words-files.ts';
import styles from '../../../styles/files.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { openFile } from './files-open.ts';
import { showRefusal } from './files-refused.ts';
import type { ListTools, ToolsFor } from '../tool-context.ts';

/** How long after the last sign of a file held over the page it counts as gone; milliseconds. Browsers send one at least each 350 ms. */
const goneAfter = 600;

let target: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes files that were dropped; `dragover` only shows where they can be. A dialog with fields stays open, as something may be typed there. */
export async function takeDrop(type: string, files: readonly File[], tools: ListTools): Promise<void> {
	const filling = tools.root.querySelector('dialog[open]:has(textarea, input[type=text])');
	if (type !== 'drop') showTarget(filling ? dialogFirst : dropHere, tools);
	else if (filling) refuseIn(filling);
	else await takeFiles(files, tools);
}

/** Shows what becomes of a file that is dropped, as long as one is held over the page. */
function showTarget(words: string, { root }: ToolsFor<'root'>): void {
	adoptStyles(styles);
	if (!target?.isConnected) {
		target = element('div', { className: 'drop-target' }, element('p', {}, words));
		target.ariaHidden = 'true';
		// A dialog that is open lies above the rest of the page.
		(root.querySelector('dialog[open]') ?? root).append(target);
	}
	clearTimeout(timer);
	timer = setTimeout(hideTarget, goneAfter);
}

/** Says in a dialog that it has to be closed first. */
function refuseIn(dialog: Element): void {
	hideTarget();
	dialog.querySelector('.drop-refused')?.remove();
	const refused = element('p', { role: 'alert', className: 'refused drop-refused' }, dialogFirst);
	dialog.querySelector('h2')?.after(refused);
	refused.scrollIntoView({ block: 'nearest' });
}

/** Opens what was dropped: one file. */
async function takeFiles(files: readonly File[], tools: ListTools): Promise<void> {
	hideTarget();
	const [file, ...others] = files;
	if (!file) return;
	if (others.length > 0) void showRefusal(severalFiles, tools);
	else await openFile(file, tools);
}

function hideTarget(): void {
	clearTimeout(timer);
	target?.remove();
	target = undefined;
}
