// What must be known of browser and network before anything that a probe saw means something.

export const permissionStates = ['granted', 'denied', 'prompt', 'unknown'] as const;

/** `unknown` where the browser has no such permission. */
export type PermissionWord = (typeof permissionStates)[number];

/** What the controls saw at one moment. */
export interface ControlResult {
	/** `navigator.onLine`. */
	online: boolean;
	/** Whether this site answers; a page that was opened as a file has no site to ask. */
	ownOrigin: 'answered' | 'no-answer' | 'not-asked';
	/** Whether one of two random names under `.invalid` was answered, which only something in between can do (RFC 6761, section 6.4). */
	unknownName: 'answered' | 'no-answer';
	/** Whether EventSource knew of two such names that nothing answered; if not, it tells nothing about others either. */
	eventSource: 'tells' | 'no-use';
	/** https://wicg.github.io/local-network-access/ */
	permissions: { localNetwork: PermissionWord; loopbackNetwork: PermissionWord };
}

/** Controls of a run; no `after` where the run ended at the first ones. */
export interface Controls {
	before: ControlResult;
	after: ControlResult | null;
}
