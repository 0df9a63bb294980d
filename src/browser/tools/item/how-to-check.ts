import { commandRemarks } from '../../../checklist/commands/command-remarks.ts';
import type { Item } from '../../../checklist/item/item.ts';
import type { NamedHost } from '../../../checklist/item/named-hosts.ts';
import type { CommandShell, FillIn } from '../../../checklist/commands/planned-check.ts';
import { quickCommand } from '../../../checklist/commands/quick-command.ts';
import * as words from '../../../checklist/commands/words-commands.ts';
import { scriptCopiedFor } from '../../../checklist/scripts/words-scripts.ts';
import { notCopied } from '../../../checklist/words/words-copied.ts';
import styles from '../../../styles/how-to-check.css?inline';
import { copyToClipboard } from '../../dom/copy-to-clipboard.ts';
import { adoptStyles, element } from '../../dom/element.ts';
import { setParagraphs, setText } from '../../dom/part-of.ts';
import { chosenShell, keepShell } from '../../elements/shell-choice.ts';

/** The reader's hosts by role id. */
export type NamedHosts = Readonly<Record<string, readonly NamedHost[]>>;

/** A script to paste; without text if nothing is left to check. */
export interface MachineScript {
	text: string | null;
	/** The requirements that it serves. */
	refs: readonly string[];
	/** Hosts and ports that the list does not give. */
	fillIns: readonly FillIn[];
}

export interface CommandOptions {
	/** The prefix of this browser's keys for the site, before `:shell`: `portolan:<base path>`. */
	baseKey: string;
	/**
	 * The script of a machine, to paste, for what is still to be checked; made at the click. Null is for requirements that name no machine.
	 */
	scriptOf: (machine: string | null, shell: CommandShell) => MachineScript;
}

/** What to do after a change of the shell, for each filled element. */
const updates = new Map<HTMLElement, () => void>();

/**
 * Fills "How to check" of an item: the one command that an admin would type, a button for the script of each of its machines, and what the
 * command proves. Without a command: which evidence is acceptable. Each call shows the current item and hosts. Only shown on screen.
 */
export function showCommands(
	place: HTMLElement,
	item: Item,
	hosts: NamedHosts,
	{ baseKey, scriptOf }: CommandOptions,
): void {
	adoptStyles(styles);
	const key = `${baseKey}:shell`;
	const before = element('div', { className: 'before' });
	const after = element('div', { className: 'after' });
	const code = element('code', {});
	const frame = element('pre', { tabIndex: 0 }, code);
	frame.setAttribute('role', 'region');
	frame.setAttribute('aria-label', words.commandFor(item.ref));
	const status = element('p', { className: 'copied' });
	status.setAttribute('role', 'status');
	const choice = element(
		'select',
		{ ariaLabel: words.whichShell },
		...words.shells.map((shell) => element('option', { value: shell }, words.shellName(shell))),
	);
	choice.addEventListener('change', () => {
		keepShell(shellOf(choice.value), key);
		for (const update of updates.values()) update();
	});

	const copy = async (text: string, done: string) => {
		status.textContent = '';
		const copied = await copyToClipboard({ text: `${text}\n` });
		if (!copied) getSelection()?.selectAllChildren(code);
		status.textContent = copied ? done : notCopied('command');
	};
	const copyOne = button('plain', words.copyCommand, words.copyCommandFor(item.ref), () =>
		copy(code.textContent, words.commandCopied(item.ref)),
	);
	const copyAll = (item.from.length > 0 ? item.from : [null]).map((machine) =>
		button('text', words.copyAll(machine), words.copyAll(machine), () => {
			const { text, refs, fillIns } = scriptOf(machine, chosenShell(key));
			if (text === null) status.textContent = scriptCopiedFor(refs, fillIns);
			else void copy(text, scriptCopiedFor(refs, fillIns));
		}),
	);
	// The message covers what is below, so that nothing moves. A reader who moves on has read it.
	for (const each of [copyOne, ...copyAll]) each.addEventListener('blur', () => (status.textContent = ''));
	const hasCommand = quickCommand(item, hosts, 'posix').lines.length > 0;
	const head = element('p', { className: 'shell' }, element('b', {}, words.howToCheck(item.from)), ' ', choice);
	const parts = [
		head,
		before,
		element('div', { className: 'command' }, frame, copyOne),
		element('p', { className: 'copies' }, ...copyAll, ' ', status),
	];

	const update = () => {
		const shell = chosenShell(key);
		const { lines, fillIns, expected } = quickCommand(item, hosts, shell);
		choice.value = shell;
		setParagraphs(before, fillIns.length > 0 ? [words.replaceFirst(fillIns)] : []);
		setText(code, lines.join('\n'));
		const remarks = commandRemarks(item, hosts, shell);
		setParagraphs(after, [...(expected.length > 0 ? [words.itMustSay(expected)] : []), ...remarks]);
		status.textContent = '';
	};
	update();
	updates.set(place, update);
	place.replaceChildren(...(hasCommand ? parts : []), after);
}

function button(kind: 'plain' | 'text', text: string, name: string, onClick: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', className: kind }, text);
	if (name !== text) made.setAttribute('aria-label', name);
	made.addEventListener('click', onClick);
	return made;
}

const shellOf = (value: string): CommandShell => words.shells.find((shell) => shell === value) ?? 'posix';
