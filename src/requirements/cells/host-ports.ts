import type { Problems } from '../problems/problems.ts';
import type { ReadParty } from './read-party.ts';
import type { Port } from '../model/requirement.ts';

/**
 * Reports ports that stand beside hosts (`example.com:8443`) and cannot be right. `unreadable`: one is no port at all. `contradicted`: the
 * Port cell states other ports than the host does, and only the writer knows which of them is meant.
 */
export function reportOwnPorts(
	{ ends }: ReadParty,
	stated: readonly Port[],
	problems: Problems,
): 'unreadable' | 'contradicted' | undefined {
	const own = ends.flatMap(({ port, at }) => (port === undefined ? [] : [{ port, at }]));
	const wrong = own.filter(({ port }) => port < 1 || port > 65535);
	for (const { port, at } of wrong)
		problems.report('unreadable-port', `Unexpected port \`${port}\`, expected a number from 1 to 65535`, at);
	if (wrong.length > 0) return 'unreadable';
	if (stated.length === 0) return undefined;
	const others = own.filter(({ port, at }) => {
		const forIt = stated.filter((each) => each.for === undefined || each.for === at.text);
		return !forIt.some(({ from, to }) => from <= port && port <= to);
	});
	for (const { port, at } of others)
		problems.report(
			'contradicted-port',
			`Unexpected port \`${port}\` beside the host, expected the one of the Port cell; write the port once`,
			at,
		);
	return others.length > 0 ? 'contradicted' : undefined;
}

/** In place of ports that contradict each other: what the sentence and the firewall request then say. */
export const contradictedPort = 'contradicted on the page';
