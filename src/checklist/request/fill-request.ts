// The firewall request of a reader's list: with its hosts, and without requirements that do not concern the reader.
import { needlessBy, questionsOf } from '../item/applicability.ts';
import { statedApplicability } from '../item/stated-applicability.ts';
import { linesForHost } from '../item/host-rules.ts';
import { hostText, hostsOf, type NamedHost, type Roles } from '../item/named-hosts.ts';
import { offersChoice } from '../item/words-sentence.ts';
import type { ChecklistState } from '../state/state.ts';
import type { FirewallEnd } from './firewall-ends.ts';
import type { FirewallRule } from './firewall-rule.ts';

/** An end of a line, with the reader's hosts in its text. */
export interface FilledEnd extends FirewallEnd {
	/** The end as the page has it. */
	stated: FirewallEnd;
	/** The reader's hosts for its role, as firewalls take them. */
	hosts: readonly string[];
}

/** A line of the request as it is for the reader. */
export interface FilledRule extends FirewallRule {
	sources: FilledEnd[];
	destinations: FilledEnd[];
	/** The line of the page behind it. */
	stated: FirewallRule;
}

/** The request for a reader. */
interface FilledRules {
	rules: FilledRule[];
	/** Whether the list names a host for any of its lines. */
	hasHosts: boolean;
	/** Number of lines that do not concern the reader and are left out. */
	leftOut: number;
}

/** The reader's list, and what is needed to read it. */
interface Reader {
	list: Pick<ChecklistState, 'hosts' | 'ownPorts' | 'choices'>;
	/** The roles of the version, with their former ids. */
	roles: Roles;
	/** Whether the list has parts that can be left out. */
	isPart: boolean;
}

/** The questions that a request depends on: roles that can have hosts, releases, and regions and stages; each in the order of the lines. */
export function requestQuestions(
	rules: readonly FirewallRule[],
	{ roles, isPart }: { roles: ReadonlyMap<string, unknown>; isPart: boolean },
): { roles: string[] } & ReturnType<typeof questionsOf> {
	const named = rules.flatMap(({ sources, destinations }) =>
		[...sources, ...destinations].flatMap(({ role }) => (role !== undefined && roles.has(role) ? role : [])),
	);
	const asked = rules.flatMap(({ origins }) =>
		origins.map(({ requirement }) => statedApplicability(requirement, isPart)),
	);
	return { roles: [...new Set(named)], ...questionsOf(asked) };
}

/** Fills in the reader's hosts, and leaves out lines that do not concern the reader, by the list's parts, releases and regions. */
export function fillRequest(rules: readonly FirewallRule[], reader: Reader): FilledRules {
	const filled = rules.map((rule) => fillRule(rule, reader));
	const lines = filled.flatMap((each) => each.lines);
	const needed = lines.filter(({ origins }) =>
		origins.some(
			({ requirement }) => !needlessBy(statedApplicability(requirement, reader.isPart), reader.list.choices),
		),
	);
	return {
		rules: needed,
		hasHosts: filled.some(({ hasHosts }) => hasHosts),
		leftOut: lines.length - needed.length,
	};
}

/**
 * A line with the reader's hosts for its roles. A host whose own port the reader chose gets lines of its own below. A source has no port,
 * nor does a host for which nothing was chosen.
 */
function fillRule(rule: FirewallRule, { list, roles }: Reader): { lines: FilledRule[]; hasHosts: boolean } {
	const namedFor = ({ role }: FirewallEnd) => (role === undefined ? [] : hostsOf(list, role, roles));
	const requirements = rule.origins.map(({ requirement: { id, formerIds = [] } }) => ({ id, formerIds }));
	const sources = rule.sources.map((end) => withHosts(end, namedFor(end)));
	const ends = neededEnds(rule, (role) => hostsOf(list, role, roles).length > 0).map((end) => {
		const hosts = namedFor(end).map((host) => ({ host, lines: linesForHost(host, requirements, rule.ports, list) }));
		return { end, hosts, together: hosts.flatMap(({ host, lines }) => (lines ? [] : host)) };
	});
	const destinations = ends.flatMap(({ end, hosts, together }) =>
		hosts.length > 0 && together.length === 0 ? [] : withHosts(end, together),
	);
	const own = ends.flatMap(({ end, hosts }) =>
		hosts.flatMap(({ host, lines = [] }) =>
			lines.map(({ ports, ids }): FilledRule => ({
				...rule,
				stated: rule,
				sources,
				destinations: [withHosts(end, [host])],
				ports,
				origins: rule.origins.filter(({ requirement }) => ids.includes(requirement.id)),
			})),
		),
	);
	const whole: FilledRule[] = destinations.length > 0 ? [{ ...rule, stated: rule, sources, destinations }] : [];
	const hasHosts = [...sources, ...ends].some(({ hosts }) => hosts.length > 0);
	return { lines: [...whole, ...own], hasHosts };
}

/** The destinations that a line needs. Where one of several is enough and some have a host, those without one are left out. */
function neededEnds({ destinations, origins }: FirewallRule, isNamed: (role: string) => boolean): FirewallEnd[] {
	const choices = origins.map(({ requirement: { destination } }) =>
		offersChoice(destination) ? destination.endpoints.flatMap((end) => (end.kind === 'role' ? end.role : [])) : [],
	);
	return destinations.filter(
		({ role }) =>
			role === undefined ||
			isNamed(role) ||
			!choices.every((choice) => choice.includes(role) && choice.some((other) => isNamed(other))),
	);
}

function withHosts(end: FirewallEnd, named: readonly NamedHost[]): FilledEnd {
	const hosts = named.map((host) => (host.kind === 'network' ? hostText(host) : host.host));
	return { ...end, stated: end, hosts, text: hosts.length > 0 ? `${end.text}: ${hosts.join(', ')}` : end.text };
}
