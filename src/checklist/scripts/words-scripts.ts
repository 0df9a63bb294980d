// The words at the top of a check script, the same in both shells, and the words of the dialog that makes one.
import type { FillIn } from '../commands/planned-check.ts';
import { andList, counted } from '../words/grammar.ts';
import { commentText, type ScriptFacts } from './script-facts.ts';

/** The machine of a script, for sentences. */
export function machineName(machine: string): string {
	return machine === '' ? 'other machines' : machine;
}

/** The comment at the top of a script, line by line: what it does, what it needs, and which requirements it serves. */
export function headerLines(
	{ product, label, dataVersion, digest, address, plan }: ScriptFacts,
	usage: readonly string[],
): string[] {
	const { machine, served, byHand } = plan;
	return [
		`Checks what ${product} needs of the network. Version: ${label}. Run it on: ${machineName(machine)}.`,
		'It opens connections to the hosts below, asks for their names, and reads which ports this machine listens on. It changes',
		'nothing, needs no rights, and connects to nothing else. It writes one file with the results beside itself and never overwrites one.',
		'It ends with 0 if all answered, 1 if some did not, 2 if something was not run.',
		...(address === '' ? [] : [`From ${address}`]),
		`Data ${dataVersion}, ${digest}`,
		'',
		...usage,
		'',
		'Requirements that it serves:',
		...served.map(({ ref, given }) => `${ref} ${given.sentence}`),
		...(byHand.length === 0 ? [] : ['', 'It cannot check these, because no command can:']),
		...byHand.map(({ item, remarks }) => `${item.ref} ${item.given.sentence}. ${remarks.join(' ')}`),
	].map(commentText);
}

/** Beside a parameter: what it is for. */
export function parameterText({ variable, about }: FillIn): string {
	return variable.endsWith('PORT') || /PORT_\d+$/.test(variable)
		? `port of: ${about}`
		: `hosts of: ${about}; several with commas between`;
}

/** Why a check was not run: the host or the port was not given. */
export function notGiven(about: string, parameter: string): string {
	return `nothing was given for ${about}: ${parameter}`;
}

/** The dialog: its title, what it is for, and its fields. */
export const scriptsTitle = 'Check by script';
export const scriptsLead =
	'The script tests what a machine needs and writes the results to one file. It changes nothing and needs no special rights. Open that file here, under “Save or open”.';
export const whichMachine = 'Machine';
export const whichScript = 'Script for';

/** Above the list of what a script will try. */
export function whatItTries(checks: number, served: readonly string[]): string {
	return `It makes ${counted(checks, 'check', 'checks')} for ${andList(served)}:`;
}

/** Where hosts are missing: how to give them to the script. */
export function askedFor(fillIns: readonly FillIn[]): string {
	return `This list has no hosts for: ${andList(fillIns.map(({ about }) => about))}. Name them first, or give them to the script when you run it.`;
}

/** What a script leaves to a person. */
export function leftByHand(refs: readonly string[]): string {
	return `It cannot check ${andList(refs)}. No command can test that.`;
}

/** Machines that have no script. */
export function nothingToCheckOn(machines: readonly string[]): string {
	return `No script for: ${andList(machines)}. There is nothing to check there.`;
}

/** Shown instead of the choice, where no machine has anything to check. */
/** What the script does not try because the list says that it does not concern the reader. */
export function leftOutByList(count: number): string {
	return `${counted(count, 'requirement', 'requirements')} left out: your list names other releases, regions or stages, or leaves their part out.`;
}
export const nothingToCheck = 'There is nothing in this list that a script could check.';

export const downloadScript = 'Download script';
export const copyScript = 'Copy script';
export const closeScripts = 'Close';

/** Spoken after a click. */
export function scriptSaved(file: string): string {
	return `Saved as ${file}, where this browser keeps downloads.`;
}
export const scriptCopied =
	'Script copied. Paste it into a terminal on that machine. It prints its results in one line; paste that line under “Save or open”.';

/** Spoken after a click on the script of one machine, beside a requirement. */
export function scriptCopiedFor(refs: readonly string[], fillIns: readonly FillIn[]): string {
	if (refs.length === 0) return 'Nothing copied, because no check is left for this machine.';
	const missing =
		fillIns.length === 0 ? '' : ` Not in this list, so not tried: ${andList(fillIns.map(({ about }) => about))}.`;
	return `For ${andList(refs)}: ${scriptCopied.slice(0, 1).toLowerCase()}${scriptCopied.slice(1)}${missing}`;
}
