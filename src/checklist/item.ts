import type { Given } from './state.ts';

/** What the checklist knows of one requirement. The page's HTML carries it, in attributes. */
export interface Item {
	/** Id of the requirement. */
	id: string;
	/** R01, R02 …: for people and paper. */
	ref: string;
	/** The requirement as it stands now: what a mark made now is given for. */
	given: Given;
	/** Addresses to probe, one for each host and port. */
	targets: readonly string[];
	/** Machines that evidence must come from to count; empty: any. */
	from: readonly string[];
	/** What an answer leaves unproven. */
	partial: string | null;
	/** The one-of group that it belongs to; with `conditions`, the member that applies counts, else any member does. */
	group: { id: string; conditions: boolean } | null;
}
