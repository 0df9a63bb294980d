import type { ControlResult } from '../../src/checklist/state/controls.ts';

/** A control that found nothing amiss, in a browser whose EventSource tells names apart. */
export const cleanControl: ControlResult = {
	online: true,
	ownOrigin: 'answered',
	unknownName: 'no-answer',
	eventSource: 'tells',
	permissions: { localNetwork: 'prompt', loopbackNetwork: 'prompt' },
};
