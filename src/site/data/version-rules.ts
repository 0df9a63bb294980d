// The rules of a version as files of the site. They have no hosts of the reader, so these are left to be filled in.
import { noAnswers } from '../../checklist/rules/answers.ts';
import { askedList } from '../../checklist/rules/asked-list.ts';
import type { RuleFile } from '../../checklist/rules/rule-format.ts';
import { ruleFormats } from '../../checklist/rules/rule-formats.ts';
import { reasonsOf, type Reasons } from '../../checklist/rules/rule-header.ts';
import { madeOnce } from '../made-once.ts';
import { requirementSentence } from './page-item.ts';
import type { PublishedVersion } from '../site.ts';

/** The content of `/data/<version>/rules/rules.json`: the formats, their files, and what each format leaves out. */
export interface RulesFile {
	/** Raised only when a field goes away or changes its meaning. */
	format: 1;
	version: string;
	dataVersion: string;
	digest: string;
	formats: ({
		id: string;
		title: string;
		/** The names of its files, in the same folder as this one. */
		files: string[];
		/** Notes that apply to all of its rules. */
		notes: string[];
		/** The numbers of the requirements that its rules cover completely. */
		expressed: string[];
	} & Reasons)[];
}

type RuledVersion = Pick<PublishedVersion, 'dataset' | 'roleNames'>;

/** All files of the folder `rules/` of a version. */
export const versionRules = madeOnce(({ dataset, roleNames }: RuledVersion): RuleFile[] => {
	const names = new Map(roleNames.map(({ id, label, aliases }) => [id, { label, aliases }]));
	const list = askedList(dataset, noAnswers, names, requirementSentence);
	const written = ruleFormats.map((format) => ({ format, set: format.write(list) }));
	const rules: RulesFile = {
		format: 1,
		version: dataset.version.id,
		dataVersion: dataset.dataVersion,
		digest: dataset.digest,
		formats: written.map(({ format, set }) => ({
			id: format.id,
			title: format.title,
			files: [...format.fileNames],
			notes: [...format.notes],
			expressed: set.fates.filter(({ expressed }) => expressed === 'expressed').map(({ ref }) => ref),
			...reasonsOf(set.fates),
		})),
	};
	return [{ name: 'rules.json', text: `${JSON.stringify(rules)}\n` }, ...written.flatMap(({ set }) => set.files)];
});

/** The props of a rules file. */
// A type and not an interface: Astro accepts only props whose keys TypeScript can list.
export type RuleProps = { text: string };

/**
 * The files of all versions with one ending. Each ending needs a route, since Astro recognises files by the ending of
 * the route.
 */
export function rulePaths(
	versions: readonly PublishedVersion[],
	ending: string,
): { params: { version: string; name: string }; props: RuleProps }[] {
	return versions.flatMap((version) =>
		versionRules(version)
			.filter(({ name }) => name.endsWith(`.${ending}`))
			.map(({ name, text }) => ({
				params: { version: version.id, name: name.slice(0, -ending.length - 1) },
				props: { text },
			})),
	);
}
