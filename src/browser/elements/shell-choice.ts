import { shells } from '../../checklist/commands/words-commands.ts';
import { savedTexts } from '../storage/guarded-storage.ts';
import type { CommandShell } from '../../checklist/commands/planned-check.ts';

/** Choices since the page was opened, by key: they count where nothing can be saved. */
const chosen = new Map<string, CommandShell>();

/** The shell that a reader chose in this browser; without a choice, the usual one of this system. */
export function chosenShell(key: string): CommandShell {
	const saved = chosen.get(key) ?? savedTexts.get(key);
	return shells.find((shell) => shell === saved) ?? (/\bWindows\b/.test(navigator.userAgent) ? 'powershell' : 'posix');
}

/** Saves the choice for this browser; where nothing can be saved, keeps it until the page is left. */
export function keepShell(shell: CommandShell, key: string): void {
	chosen.set(key, shell);
	savedTexts.set(key, shell);
}
