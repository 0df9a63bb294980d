// The service worker of the site; it acts when it is loaded. The build inserts `keptRelease` before it.
import { answerRequests } from './answer-requests.ts';
import type { ReleaseFacts } from './kept-release.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
declare const keptRelease: ReleaseFacts;

answerRequests(self, keptRelease);
