import { dropHere, severalFiles } from '../checklist/words-files.ts';
import styles from '../styles/files.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { openFile } from './files-open.ts';
import { showRefusal } from './files-refused.ts';
import type { ListTools } from './list-tools.ts';

/** How long after the last sign of a file held over the page it counts as gone; milliseconds. Browsers send one at least each 350 ms. */
const goneAfter = 600;

let target: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes files that were dropped; `dragover` only shows where they can be. */
export async function takeDrop(type: string, files: readonly File[], tools: ListTools): Promise<void> {
	if (type === 'drop') await takeFiles(files, tools);
	else showTarget(tools);
}

/** Shows that a file can be dropped, as long as one is held over the page. */
function showTarget({ root }: ListTools): void {
	adoptStyles(styles);
	if (!target?.isConnected) {
		target = element('div', { className: 'drop-target' }, element('p', {}, dropHere));
		target.ariaHidden = 'true';
		// A dialog that is open lies above the rest of the page.
		(root.querySelector('dialog[open]') ?? root).append(target);
	}
	clearTimeout(timer);
	timer = setTimeout(hideTarget, goneAfter);
}

/** Opens what was dropped: one file. */
async function takeFiles(files: readonly File[], tools: ListTools): Promise<void> {
	hideTarget();
	const [file, ...others] = files;
	if (!file) return;
	for (const dialog of tools.root.querySelectorAll('dialog')) dialog.close();
	if (others.length > 0) showRefusal(severalFiles, tools);
	else await openFile(file, tools);
}

function hideTarget(): void {
	clearTimeout(timer);
	target?.remove();
	target = undefined;
}
