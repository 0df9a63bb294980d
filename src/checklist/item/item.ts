import type { ManualReason, Requirement } from '../../requirements/model/requirement.ts';
import type { Given } from '../state/state.ts';

/** One end of a requirement's destination: what a person's command or a probe of a named host connects to. */
export interface ItemEnd {
	kind: 'role' | 'host' | 'wildcard' | 'address' | 'template' | 'any';
	/** As the page writes it. */
	text: string;
	/** Id of the role, host, name under the wildcard, or network; for an end in words, its text again. */
	name: string;
	/** The path after the host, as the page writes it; empty where there is none. */
	path: string;
	/** Ports and ranges of ports at this end; none where the page states them in words or not at all. */
	ports: readonly { from: number; to: number }[];
	/** Those of `ports` that speak HTTPS. */
	httpsPorts: readonly number[];
}

/** A port that a host uses instead of a port of the page. */
export interface OwnPort {
	/** Name or address of the host. */
	host: string;
	/** The port or range of the page that it replaces; empty where the page states none in numbers. */
	instead: string;
	port: number;
}

/** The judgement of all evidence that a list holds for an item. */
export interface Standing {
	/** Whether evidence settles the item: every part of it answered on a machine of its source. */
	isAnswered: boolean;
	/** Time of the last failure on a machine of its source that no answer has settled since; empty where there is none. */
	failedAt: string;
	/** Time of the answer that completed the result; empty where it is incomplete. */
	answeredAt: string;
	/** The result of machines: `answered` once all of them answered. Null where no result counts. */
	outcome: 'answered' | 'no-answer' | 'inconclusive' | null;
	/** The same in a few words: "2 of 3 machines answered"; and for a row: "2 of 3 answered". Empty without results of machines. */
	word: string;
	brief: string;
	/** The names of the machines, and the time of their last result; empty without results. */
	who: string;
	at: string;
	/** Sentences on each machine. */
	told: readonly string[];
	/** A sentence on what contradicts a mark: the failures; if there are none, the answers. */
	against: string;
}

/** What the checklist knows of one requirement. The page's HTML carries it, in attributes. */
export interface Item {
	/** Id of the requirement. */
	id: string;
	/** Former ids. */
	formerIds: readonly string[];
	/** R01, R02 …: the number for people and paper. */
	ref: string;
	/** The current text of the requirement: what a new mark is given for. */
	given: Given;
	/** Addresses to test, one for each host and port. */
	targets: readonly string[];
	/** Machines of its sources: evidence must come from each of them. Empty: none is known, so no evidence counts. */
	from: readonly string[];
	/** What an answer leaves unproven. */
	partial: string | null;
	/** What no machine can prove, whatever it tries. Check scripts can try the rest of `partial`. */
	unproven?: string | undefined;
	/** Its one-of group. With `conditions` only the member that applies counts, else any member does. */
	group: { id: string; conditions: boolean } | null;
	/** The reader's hosts for its roles and wildcards, in a line; empty where there are none. */
	hosts: string;
	/** Own ports of hosts that replace ports of the page. */
	ownPorts: readonly OwnPort[];
	/** What the own ports add to the end of the sentence; empty where there are none. */
	sentenceEnd: string;
	/** Its destination, end by end; empty for anything but a connection. */
	ends: readonly ItemEnd[];
	/** Whether one of the ends is enough: "SQL Server / Oracle". */
	alternatives: boolean;
	/** Current ids of its roles, by all ids that they have or had. */
	roleIds?: Readonly<Record<string, string>>;
	/** Ids of its source roles. */
	sourceRoles: readonly string[];
	/** Transports as the page states them; none where it does not. */
	transports: Requirement['transports'];
	/** Sentences on hosts that the reader named for it and that no browser can test. */
	unasked: readonly string[];
	/** Why no browser can test it; null where one can. */
	reason: ManualReason | null;
	/**
	 * When it applies, as lines of `data-holds`: its page, a release, regions and stages. Absent where the whole list has no question about
	 * it.
	 */
	holds?: readonly string[];
	/** A sentence on why it does not concern the reader, by the parts, releases and regions of the list. */
	needless?: string | undefined;
	/** A sentence that its condition is true, by the release that the list names. */
	settled?: string | undefined;
	/** The judgement of its evidence; `withEvidence` of evidence/ adds it where a list has any. */
	standing?: Standing | undefined;
}
