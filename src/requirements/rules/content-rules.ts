import type { ProblemRule } from './problem-rule.ts';

/** Rules about the files of a content folder together. The code that reads those files reports these itself. */
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
