import { allCommands, checkCommands } from '../../../checklist/commands/check-commands.ts';
import type { Item } from '../../../checklist/item/item.ts';
import type { NamedHost } from '../../../checklist/item/named-hosts.ts';
import * as words from '../../../checklist/commands/words-commands.ts';
import { notCopied } from '../../../checklist/words/words-copy.ts';
import styles from '../../../styles/how-to-check.css?inline';
import { copyToClipboard } from '../../dom/copy-to-clipboard.ts';
import { adoptStyles, element } from '../../dom/element.ts';
import { setParagraphs, setText } from '../../dom/part-of.ts';
import { chosenShell, keepShell } from '../../elements/shell-choice.ts';
import type { CommandShell } from '../../../checklist/commands/planned-check.ts';

/** Hosts that the reader named, by the id of their role. */
export type NamedHosts = Readonly<Record<string, readonly NamedHost[]>>;

export interface CommandOptions {
	/** Key under which this browser keeps what belongs to it, before `:shell`: `portolan:<base path>`. */
	baseKey: string;
	/** The items that "Copy all for this machine" takes in, read at the click: those that are still to be checked. */
	openItems: () => readonly Item[];
}

/** What follows a change of the shell, for each "How to check" that was opened. */
const updates = new Map<HTMLDetailsElement, () => void>();

/**
 * Fills "How to check" of an item with the commands for a person to run, or with the evidence that is acceptable where there is none.
 * Called again, it shows them for the item and hosts of then. They are shown on screen alone.
 */
export function showCommands(
	details: HTMLDetailsElement,
	item: Item,
	hosts: NamedHosts,
	{ baseKey, openItems }: CommandOptions,
): void {
	adoptStyles(styles);
	const key = `${baseKey}:shell`;
	const before = element('div', {});
	const after = element('div', {});
	const code = element('code', {});
	const frame = element('pre', { tabIndex: 0 }, code);
	frame.setAttribute('role', 'region');
	frame.setAttribute('aria-label', words.commandFor(item.ref));
	const status = element('p', { className: 'copied' });
	status.setAttribute('role', 'status');
	const choice = element(
		'select',
		{},
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
	const copyOne = button(words.copyCommand, words.copyCommandFor(item.ref), () =>
		copy(code.textContent, words.commandCopied(item.ref)),
	);
	const copyAll = (item.from.length > 0 ? item.from : [null]).map((machine) =>
		button(words.copyAll(machine), words.copyAll(machine), () => {
			const { script, refs, fillIns } = allCommands(openItems(), hosts, machine, chosenShell(key));
			if (script === null) status.textContent = words.allCopied(refs, fillIns);
			else void copy(script, words.allCopied(refs, fillIns));
		}),
	);
	const hasCommand = checkCommands(item, hosts, 'posix').script !== null;
	const parts = [
		element('label', { className: 'shell' }, element('span', {}, words.whichShell), choice),
		before,
		frame,
		element('p', { className: 'copies' }, copyOne, ...copyAll),
		status,
	];
	const box = element('div', { className: 'commands' }, ...(hasCommand ? parts : []), after);

	const update = () => {
		const shell = chosenShell(key);
		const commands = checkCommands(item, hosts, shell);
		choice.value = shell;
		setParagraphs(before, commands.before);
		setText(code, commands.script ?? '');
		setParagraphs(after, commands.after);
		status.textContent = '';
	};
	update();
	updates.set(details, update);
	details.querySelector(':scope > .commands')?.remove();
	details.append(box);
}

function button(text: string, name: string, onClick: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', className: 'plain' }, text);
	if (name !== text) made.setAttribute('aria-label', name);
	made.addEventListener('click', onClick);
	return made;
}

const shellOf = (value: string): CommandShell => words.shells.find((shell) => shell === value) ?? 'posix';
