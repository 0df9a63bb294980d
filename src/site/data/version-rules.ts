// The rules of a version as files of the site: without hosts, so that what a reader has to name is left to be filled in.
import { noAnswers } from '../../checklist/rules/answers.ts';
import { askedList } from '../../checklist/rules/asked-list.ts';
import type { RuleFile } from '../../checklist/rules/rule-format.ts';
import { ruleFormats } from '../../checklist/rules/rule-formats.ts';
import { reasonsOf, type Reasons } from '../../checklist/rules/rule-header.ts';
import { madeOnce } from '../made-once.ts';
import type { PublishedVersion } from '../site.ts';

/** What `/data/<version>/rules/rules.json` holds: the formats, their files, and what each of them leaves out. */
export interface RulesFile {
	/** Raised only when a field goes away or changes its meaning. */
	format: 1;
	version: string;
	dataVersion: string;
	digest: string;
	formats: ({
		id: string;
		title: string;
		/** Names of its files, beside this one. */
		files: string[];
		/** What holds for all of its rules. */
		notes: string[];
		/** Numbers of the requirements that its rules say all of. */
		expressed: string[];
	} & Reasons)[];
}

type RuledVersion = Pick<PublishedVersion, 'dataset' | 'roleNames'>;

/** All files of the folder `rules/` of a version. */
export const versionRules = madeOnce(({ dataset, roleNames }: RuledVersion): RuleFile[] => {
	const names = new Map(roleNames.map(({ id, label, aliases }) => [id, { label, aliases }]));
	const list = askedList(dataset, noAnswers, names);
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

/** What a file of rules is given. */
// No interface: Astro takes only props whose keys it can list.
export type RuleProps = { text: string };

/** The files of all versions with an ending: a route each, since Astro takes an address for that of a file by the ending of its route. */
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
