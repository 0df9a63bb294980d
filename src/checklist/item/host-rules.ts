// What a firewall has to allow to one of the reader's hosts, where the host has its own port for some requirements.
import { hostText, type NamedHost } from './named-hosts.ts';
import { useLine } from './own-ports.ts';
import { own, type ChecklistState } from '../state/state.ts';

/** Ports, and the ids of the requirements that ask for them. */
export interface AskedPorts {
	ports: string[];
	ids: string[];
}

/** A requirement of a rule: its id and its former ids. */
export interface RuleRequirement {
	id: string;
	formerIds: readonly string[];
}

/**
 * The lines that one host needs instead of a rule with these ports, each with the requirements that ask for it. Undefined where the host
 * uses only the ports of the page and can stay in the rule.
 */
export function linesForHost(
	host: NamedHost,
	requirements: readonly RuleRequirement[],
	ports: readonly string[],
	{ ownPorts }: Pick<ChecklistState, 'ownPorts'>,
): AskedPorts[] | undefined {
	if (host.port === null) return undefined;
	const lines = new Set((own(ownPorts, hostText(host))?.text ?? '').split('\n'));
	const uses = (requirement: RuleRequirement, port: string) =>
		[requirement.id, ...requirement.formerIds].some((id) =>
			// If the page has no number for the port, any line of the requirement counts.
			/^\d+(-\d+)?$/.test(port)
				? lines.has(useLine(id, port))
				: [...lines].some((line) => line.startsWith(useLine(id, ''))),
		);
	const idsByPort = new Map<string, string[]>();
	let isReplaced = false;
	for (const port of ports.length > 0 ? ports : ['']) {
		for (const requirement of requirements) {
			const isOwn = uses(requirement, port);
			isReplaced ||= isOwn;
			const asked = isOwn ? `${host.port}` : port;
			idsByPort.set(asked, [...new Set([...(idsByPort.get(asked) ?? []), requirement.id])]);
		}
	}
	if (!isReplaced) return undefined;
	const byIds = Map.groupBy(idsByPort, ([, ids]) => ids.join(' '));
	return [...byIds.values()].map((alike) => ({ ports: alike.map(([port]) => port), ids: alike[0]?.[1] ?? [] }));
}
