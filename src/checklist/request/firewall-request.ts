import type { Dataset } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { firewallEnds, type FirewallEnd } from './firewall-ends.ts';
import { justificationOf, remarksOf } from './words-request-line.ts';
import { portlessProtocols } from '../../requirements/model/protocol-words.ts';
import { mergeAlike } from './merge-alike.ts';
import type { RuleOrigin, FirewallRule } from './firewall-rule.ts';
import { portNumbers, portsFor } from '../../requirements/model/ports.ts';

/**
 * The connections that a firewall has to allow for a version. Each requirement is split into single connections, and duplicates are merged.
 * Connections that differ only in an end or a port are then combined. Listeners and assertions are left out, because their page does not
 * say who connects. So are connections within one machine, because they cross no network. Internal connections are kept: in most networks
 * servers, databases and workstations are in different zones.
 */
export function firewallRequest({ requirements }: Pick<Dataset, 'requirements'>): readonly FirewallRule[] {
	const crossing = requirements.filter(({ kind, direction }) => kind === 'connection' && direction !== 'local');
	const single = new Map<string, FirewallRule>();
	for (const rule of crossing.flatMap(connections)) {
		const key = JSON.stringify([...endsKey(rule), rule.ports, rule.protocols, rule.direction]);
		const same = single.get(key);
		if (same) same.origins.push(...rule.origins);
		else single.set(key, rule);
	}
	for (const rule of single.values()) rule.origins = mergedOrigins(rule.origins);
	const origins = (rule: FirewallRule) =>
		rule.origins.map(({ requirement, remarks }) => [requirement.id, ...remarks].join('\n'));
	const rest = (rule: FirewallRule) => [rule.protocols, rule.direction, ...origins(rule)];
	const byPorts = mergeAlike(
		[...single.values()],
		(rule) => [...endsKey(rule), ...rest(rule)],
		(alike) => ({ ...alike[0], ports: alike.flatMap(({ ports }) => ports) }),
	);
	const byDestinations = mergeAlike(
		byPorts,
		(rule) => [keyOf(rule.sources), rule.ports, ...rest(rule)],
		(alike) => ({ ...alike[0], destinations: alike.flatMap(({ destinations }) => destinations) }),
	);
	return mergeAlike(
		byDestinations,
		(rule) => [keyOf(rule.destinations), rule.ports, ...rest(rule)],
		(alike) => ({ ...alike[0], sources: alike.flatMap(({ sources }) => sources) }),
	);
}

/** Each single connection of a requirement: one source, one destination, one port. */
function connections(requirement: Requirement): FirewallRule[] {
	const { source, destination, direction } = requirement;
	const sources = firewallEnds(source, direction === 'inbound');
	const destinations = firewallEnds(destination, false);
	return sources.flatMap((from) =>
		destinations.flatMap((to) =>
			portsOf(requirement, to).map((port): FirewallRule => ({
				sources: [from],
				destinations: [to],
				ports: port === '' ? [] : [port],
				protocols: protocolsOf(requirement),
				direction,
				origins: [
					{ requirement, justification: justificationOf(requirement), remarks: remarksOf(requirement, from, to) },
				],
			})),
		),
	);
}

/** Transports; without any, an IP protocol without ports, such as ESP. */
function protocolsOf({ transports, application }: Requirement): string[] {
	if (transports.length > 0) return transports.map((transport) => transport.toUpperCase());
	return application !== null && portlessProtocols.has(application) ? [application.toUpperCase()] : [];
}

/** The ports of an end: its own ones where the page lists ends and ports as pairs. */
function portsOf({ ports, portText }: Requirement, end: FirewallEnd): string[] {
	const own = portsFor(ports, end.statedAs);
	return own.length > 0 ? own.map(portNumbers) : [portText ?? ''];
}

/** One requirement may give the same connection twice, for two paths of one host: their remarks are then combined. */
function mergedOrigins(origins: readonly RuleOrigin[]): RuleOrigin[] {
	return mergeAlike(
		origins,
		({ requirement }) => [requirement.id],
		(alike) => ({ ...alike[0], remarks: [...new Set(alike.flatMap(({ remarks }) => remarks))] }),
	);
}

const endsKey = (rule: FirewallRule) => [keyOf(rule.sources), keyOf(rule.destinations)];
const keyOf = (ends: readonly FirewallEnd[]) => ends.map(({ text, role }) => `${role ?? ''} ${text}`);
