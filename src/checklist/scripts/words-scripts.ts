// What a check script says of itself at its top, in both shells.
import type { FillIn } from '../commands/planned-check.ts';
import { commentText, type ScriptFacts } from './script-facts.ts';

/** The machine of a script, for sentences. */
export function machineName(machine: string): string {
	return machine === '' ? 'machine that the page does not name' : machine;
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
		...(byHand.length === 0 ? [] : ['', 'Not checked by it, as no command can tell:']),
		...byHand.map(({ item, remarks }) => `${item.ref} ${item.given.sentence}. ${remarks.join(' ')}`),
	].map(commentText);
}

/** Beside a parameter: what it stands for. */
export function parameterText({ variable, about }: FillIn): string {
	return variable.endsWith('PORT') || /PORT_\d+$/.test(variable)
		? `port of: ${about}`
		: `hosts of: ${about}; several with commas between`;
}

/** Why a check was not run: nobody said the host or the port. */
export function notGiven(about: string, parameter: string): string {
	return `nothing was given for ${about}: ${parameter}`;
}
