import type { ManualReason, Requirement } from '../../requirements/model/requirement.ts';
import type { Given } from '../state/state.ts';

/** One end of a requirement's destination: what a person's command or a probe of a named host connects to. */
export interface ItemEnd {
	kind: 'role' | 'host' | 'wildcard' | 'address' | 'template' | 'any';
	/** As the page writes it. */
	text: string;
	/** Id of the role, host, name under the wildcard, or network; the text again for what only people can read. */
	name: string;
	/** The path behind the host, as the page writes it; empty where there is none. */
	path: string;
	/** Ports and ranges of ports at this end; none where the page states them in words or not at all. */
	ports: readonly { from: number; to: number }[];
	/** Of these, the ports that HTTPS is spoken on. */
	httpsPorts: readonly number[];
}

/** A port that one host listens on instead of a port of the page. */
export interface OwnPort {
	/** Name or address of the host. */
	host: string;
	/** The port or range of the page that it takes the place of; empty where the page states none in numbers. */
	instead: string;
	port: number;
}

/** What a list holds of evidence for an item, judged. */
export interface Standing {
	/** Whether evidence settles the item: all of it answered, each part from a machine of its source. */
	isAnswered: boolean;
	/** When the last failure was seen on a machine of its source that nothing has settled since; empty where there is none. */
	failedAt: string;
	/** When the last answer came that made it complete; empty where it is not. */
	answeredAt: string;
	/** What machines found: `answered` once all did. Null where none of it counts. */
	outcome: 'answered' | 'no-answer' | 'inconclusive' | null;
	/** The same in a few words: "2 of 3 machines answered"; and as it is on a row: "2 of 3 answered". Empty without results of machines. */
	word: string;
	brief: string;
	/** Which machines, by name, and when the last of their results came; empty without any. */
	who: string;
	at: string;
	/** Sentences on each machine. */
	told: readonly string[];
	/** What contradicts a mark that says otherwise, in a sentence: what failed, else what answered. */
	against: string;
}

/** What the checklist knows of one requirement. The page's HTML carries it, in attributes. */
export interface Item {
	/** Id of the requirement. */
	id: string;
	/** Ids that it had before. */
	formerIds: readonly string[];
	/** R01, R02 …: for people and paper. */
	ref: string;
	/** The requirement as it stands now: what a mark made now is given for. */
	given: Given;
	/** Addresses to probe, one for each host and port. */
	targets: readonly string[];
	/** Machines of its sources: evidence must come from each of them. Empty: none is known, so that no evidence counts. */
	from: readonly string[];
	/** What an answer does not prove. */
	partial: string | null;
	/** What no machine can prove either, whatever it tries; for machines, the rest of `partial` is theirs to try. */
	unproven?: string | undefined;
	/** The one-of group that it belongs to; with `conditions`, the member that applies counts, else any member does. */
	group: { id: string; conditions: boolean } | null;
	/** The reader's hosts for its roles and wildcards, in a line; empty where there are none. */
	hosts: string;
	/** Ports of hosts that the reader put in place of the page's. */
	ownPorts: readonly OwnPort[];
	/** What these add to the sentence of the page; empty where there are none. */
	sentenceEnd: string;
	/** Where it leads, end by end; empty for what is no connection. */
	ends: readonly ItemEnd[];
	/** Whether any one of the ends is enough: "SQL Server / Oracle". */
	alternatives: boolean;
	/** Ids of its roles as a list sees them, by all ids that they have or had. */
	roleIds?: Readonly<Record<string, string>>;
	/** Ids of the roles that it comes from. */
	sourceRoles: readonly string[];
	/** Transports as the page states them; none where it does not. */
	transports: Requirement['transports'];
	/** Sentences on hosts that the reader named for it and no browser asks. */
	unasked: readonly string[];
	/** Why no browser can test it; null where one can. */
	reason: ManualReason | null;
	/** When it holds at all, as lines of `data-holds`: its page, a release, regions and stages. None where none of it can be settled once for all. */
	holds?: readonly string[];
	/** Why it does not concern the reader, by what the list says of parts, releases and regions: a sentence. */
	needless?: string | undefined;
	/** That its condition holds, by the release that the list names: a sentence. */
	settled?: string | undefined;
	/** What is made of the evidence; `withEvidence` of evidence/ says it where a list holds any. */
	standing?: Standing | undefined;
}
