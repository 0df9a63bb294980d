import type { Problems } from '../problems/problems.ts';
import type { ReadParty } from './read-party.ts';
import { readPorts, type ReadPorts } from './read-ports.ts';
import type { Port } from '../model/requirement.ts';
import type { SourceText } from '../text/source-text.ts';
import { portNumbers, portsFor } from '../model/ports.ts';

/**
 * Reports wrong ports written beside hosts (`example.com:8443`, `example.com (port 8443)`). `unreadable`: at least one
 * is not a valid port. `contradicted`: the Port cell states other ports, and only the writer knows which are meant.
 */
export function reportOwnPorts(
	{ ends }: ReadParty,
	stated: readonly Port[],
	problems: Problems,
): 'unreadable' | 'contradicted' | undefined {
	const beside = ends.map(({ port, ports, at }) => ({ at, ...(ports ? readPorts([ports]) : ownPort(port, at)) }));
	// Several ends may share the ports written after the last of them.
	const faults = new Map(beside.flatMap(({ faults: own }) => own.map((fault) => [fault.at.start, fault])));
	for (const { at, message } of faults.values()) problems.report('unreadable-port', message, at);
	if (faults.size > 0) return 'unreadable';
	if (stated.length === 0) return undefined;
	const others = beside.flatMap(({ at, ports }) => {
		const forIt = portsFor(stated, at.text);
		const isStated = (own: Port) => forIt.some(({ from, to }) => from <= own.from && own.to <= to);
		return ports.filter((own) => !isStated(own)).map((own) => ({ at, own }));
	});
	for (const {
		at,
		own: { from, to },
	} of others)
		problems.report(
			'contradicted-port',
			`Unexpected port \`${portNumbers({ from, to })}\` beside the host, expected the one of the Port cell; write the port once`,
			at,
		);
	return others.length > 0 ? 'contradicted' : undefined;
}

/** The port of `example.com:8443`, in the same form as the result of `readPorts`. */
function ownPort(port: number | undefined, at: SourceText): Pick<ReadPorts, 'ports' | 'faults'> {
	if (port === undefined) return { ports: [], faults: [] };
	const message = `Unexpected port \`${port}\`, expected a number from 1 to 65535`;
	return port < 1 || port > 65535
		? { ports: [], faults: [{ at, message }] }
		: { ports: [{ from: port, to: port }], faults: [] };
}

/** What the sentence and the firewall request say instead of ports that contradict each other. */
export const contradictedPort = 'contradicted on the page';
