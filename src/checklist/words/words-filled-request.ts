// The words of a firewall request that shows a reader's list, and of its fields. They are loaded on use.
import { counted } from './grammar.ts';

/** Above the table, where it shows the hosts of a list. */
export function hostsFrom(environment: string): string {
	return environment === ''
		? 'These are the hosts of your list. They stay in this browser.'
		: `These are the hosts of your list “${environment}”. They stay in this browser.`;
}

/** Above the table, where lines are left out that do not concern the reader. */
export function linesLeftOut(lines: number, environment: string): string {
	const list = environment === '' ? 'your list' : `your list “${environment}”`;
	return `${counted(lines, 'line is', 'lines are')} left out: ${list} names other releases, regions or stages, or leaves their part out.`;
}

/** Above the fields, and after an answer. */
export const answersHere =
	'Lines for other releases, regions or stages leave the table. Your answers stay in this browser, in your list.';
export const answersSaved = 'Saved in your list.';
export const hostsHere =
	'One host, address or network a line: fe1.example.com, 10.2.0.5, 10.2.0.0/16. They stay in this browser, in your list. If you add a port, as in 10.2.0.5:8443, choose on the checklist which requirements it counts for.';
export const listNotRead = 'This page cannot read the list in this browser. Enter this on the checklist.';
export const listNotSaved = 'This browser has no room for this, so it was not saved.';
