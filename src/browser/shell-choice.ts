import type { CommandShell } from '../checklist/check-commands.ts';
import { shells } from '../checklist/words-commands.ts';
import { savedTexts } from './guarded-storage.ts';

/** Chosen since the page was opened, by key: it holds where nothing can be saved. */
const chosen = new Map<string, CommandShell>();

/** The shell that a reader chose in this browser; else the one that comes with this system. */
export function chosenShell(key: string): CommandShell {
	const saved = chosen.get(key) ?? savedTexts.get(key);
	return shells.find((shell) => shell === saved) ?? (/\bWindows\b/.test(navigator.userAgent) ? 'powershell' : 'posix');
}

/** Keeps the choice for this browser, or until the page is left where nothing can be saved. */
export function keepShell(shell: CommandShell, key: string): void {
	chosen.set(key, shell);
	savedTexts.set(key, shell);
}
