import type { Requirement, Direction } from '../../requirements/model/requirement.ts';
import type { FirewallEnd } from './firewall-ends.ts';
/** The requirement that a rule comes from. */
export interface RuleOrigin {
	requirement: Requirement;
	/** Why the connection is needed, for those who decide on it. */
	justification: string;
	/** What must be known before it is allowed: conditions, addresses that may change, paths that a firewall cannot see. */
	remarks: string[];
}

/** A line of a firewall request: every source may open connections to every destination on every port. */
export interface FirewallRule {
	sources: FirewallEnd[];
	destinations: FirewallEnd[];
	/** Numbers, ranges or the words of the page. */
	ports: string[];
	/** TCP, UDP, ICMP or an IP protocol without ports, such as ESP; empty where the page states none. */
	protocols: string[];
	direction: Direction;
	/** The requirements behind it. */
	origins: RuleOrigin[];
}
