// The words for how a requirement can be checked.
import type { Check, ManualReason, Requirement } from '../../requirements/model/requirement.ts';
import { andList, orList } from '../words/grammar.ts';
import type { Item } from './item.ts';

/** How a requirement is checked, in two words: the Check column of the pages. */
export function checkLabel(check: Check): string {
	if (check.method === 'manual') return 'By hand';
	if (check.targets.length === 0) return 'Browser, once hosts are named';
	return check.partial === undefined && !check.needsSamplesFor?.length ? 'Browser' : 'Browser, in part';
}

/** Why a person checks an item, and how: a list adds it when a row opens. Empty where a browser can test the item. */
export function whyByHand({ reason, ends, targets }: Pick<Item, 'reason' | 'ends' | 'targets'>): string {
	if (targets.length > 0) return '';
	if (reason !== null) return manualReason(reason);
	return namelessReason(
		ends.filter(({ kind, httpsPorts }) => kind === 'role' && httpsPorts.length > 0).map(({ text }) => text),
	);
}

/** How a person checks an item. */
export function stepsOf({ reason, targets, from, given }: Pick<Item, 'reason' | 'targets' | 'from' | 'given'>): string {
	if (targets.length > 0) return testableSteps(targets);
	if (reason === null) return namelessSteps(from);
	return manualSteps(reason, given.destination === '' && given.ports === '' ? 'assertion' : 'connection');
}

/** Why a browser cannot test a requirement: beside "Check by hand" on the item, on paper, and on the pages. */
export function manualReason(reason: ManualReason): string {
	switch (reason) {
		case 'inbound':
			return 'The connection starts outside your network, so no browser in it can try it.';
		case 'not-https':
			return 'A web page can only test HTTPS. Test this port with a command.';
		case 'local':
			return 'Check this on the server. A web page cannot see it.';
		case 'wildcard-without-sample':
			return 'The page names a whole domain and no single host in it to test.';
		case 'template':
			return 'You have to fill in a part of the name, so there is no address to test yet.';
		case 'described':
			return 'The destination is described in words, so there is no address to test.';
		case 'no-port':
			return 'The page states no port number to test.';
		case 'unknown-protocol':
			return 'This site does not know the protocol on the page, so it cannot test it.';
		case 'contradicted-port':
			return 'The page gives one port beside the host and another in the port cell. Nothing is tested until the page says which.';
		case 'not-a-connection':
			return 'This is about how a machine is set up. A web page cannot see that.';
	}
}

/** How a person checks a requirement that no browser can test: under "How to check" on the item, and on paper. */
export function manualSteps(reason: ManualReason, kind: Requirement['kind']): string {
	if (kind === 'assertion') return manualSteps('not-a-connection', 'connection');
	switch (reason) {
		case 'inbound':
			return 'Find the firewall rule that allows this source on this port. Or let the source connect once and see that it works. Note the number of the rule, or what you did.';
		case 'not-https':
			return 'On a machine of the source, connect to this port of the destination. Use Test-NetConnection, nc, or the program that needs it.';
		case 'local':
			return 'On each server where the service runs, list the ports in use and check that the service listens on this one.';
		case 'wildcard-without-sample':
			return 'Check that the firewall or proxy allows the whole domain. Or, on a machine of the source, open the hosts of it that you use.';
		case 'template':
			return 'Fill in your own part of the name. Then connect to it from a machine of the source.';
		case 'described':
			return 'Find out which hosts of your network are meant. Then connect to each from a machine of the source.';
		case 'no-port':
			return 'Find out which ports your network uses. Then connect to each from a machine of the source.';
		case 'unknown-protocol':
			return 'Find out what the protocol needs. Then use it once from a machine of the source, with a program that speaks it.';
		case 'contradicted-port':
			return 'Find out which of the two ports is meant. Then connect to it from a machine of the source.';
		case 'not-a-connection':
			return 'Sign in to each of these machines and see whether the sentence is true there.';
	}
}

/** Why an HTTPS connection to a machine of the reader's own is checked by hand: beside "Check by hand" on the item. */
export function namelessReason(roles: readonly string[]): string {
	return `A browser can test this once you name your ${andList(roles)} hosts.`;
}

/** How a person checks such a connection: under "How to check" on the item. */
export function namelessSteps(machines: readonly string[]): string {
	return machines.length === 0
		? 'On a machine of the source, open the address of the destination in a browser and check that it answers.'
		: `Open the address of the destination in a browser and check that it answers. Do this on: ${orList(machines)}.`;
}

/** How a person checks an item that a browser can test too: under "How to check" on the item. */
function testableSteps(addresses: readonly string[]): string {
	return `Open ${andList(addresses)} in a new tab on a machine of the source. A page of that server is an answer, even if it reports an error. A page of a proxy or firewall is not.`;
}

/** Replaces the addresses where the steps of several rows are shown together. */
export const itsAddress = 'its address';

/** The question on an item with a condition, and the replies. */
export const conditionAsked = 'Does the condition apply here?';
export const conditionReplies = [
	{ text: 'yes', label: 'Yes' },
	{ text: 'no', label: 'No' },
	{ text: '', label: 'Not answered' },
] as const;

/** The question on a group whose conditions decide which member counts. */
export const whichApplies = 'Which one applies here?';
