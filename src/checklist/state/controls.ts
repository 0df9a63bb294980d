// Facts about browser and network without which the result of a probe means nothing.

export const permissionStates = ['granted', 'denied', 'prompt', 'unknown'] as const;

/** `unknown`: the browser has no such permission. */
export type PermissionWord = (typeof permissionStates)[number];

/** The result of the controls at one moment. */
export interface ControlResult {
	/** `navigator.onLine`. */
	online: boolean;
	/** Whether this site answers; `not-asked` for a page that was opened as a file and has no site. */
	ownOrigin: 'answered' | 'no-answer' | 'not-asked';
	/** Whether one of two random names under `.invalid` was answered, which only a device in between can do (RFC 6761, section 6.4). */
	unknownName: 'answered' | 'no-answer';
	/** Whether EventSource reported that two such names have no answer. If not, it proves nothing for other names either. */
	eventSource: 'tells' | 'no-use';
	/** https://wicg.github.io/local-network-access/ */
	permissions: { localNetwork: PermissionWord; loopbackNetwork: PermissionWord };
}

/** The controls of a run; without `after` if the run ended at the first ones. */
export interface Controls {
	before: ControlResult;
	after: ControlResult | null;
}
