import type { ProblemRule } from './problem-rule.ts';

/** What can be wrong between the files of a content folder. Reading those files notices these itself. */
export const contentRules = [
	{
		name: 'broken-link',
		severity: 'warning',
		means: 'a link leads to a page, heading, requirement or guide that does not exist',
		remedy: 'correct it; the message names what is there',
	},
	{
		name: 'unreadable-snapshot',
		severity: 'error',
		means: 'a file of `history/` is not as `npm run snapshot` wrote it',
		remedy: 'restore it from version control',
	},
	{
		name: 'unrecorded-changes',
		severity: 'warning',
		means: 'requirements of a version changed since its last snapshot, or it has none',
		remedy: 'run `npm run snapshot` once the change is as it should be',
	},
	{
		name: 'settings',
		severity: 'error',
		means: 'site.yaml, versions.yaml or roles.md is not in the form that is expected',
		remedy: 'follow the message',
	},
] as const satisfies readonly ProblemRule[];
