import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { builtBase, builtFolder } from '../built-site.ts';
import { readVersions } from './built-versions.ts';

/** What a test must know of a version's checklist: read from the site's own data, so that it holds for any content. */
export interface ChecklistVersion {
	id: string;
	label: string;
	/** Path of the checklist below the base of the site. */
	path: string;
	/** Key of its saved list. */
	key: string;
	/** Refs of all requirements. */
	refs: string[];
	/** What a browser can test, by host. */
	testable: Map<string, { ref: string; from: string[]; partial: boolean }[]>;
	machines: string[];
}

/** The checklists of the built site. */
export const checklistVersions: ChecklistVersion[] = readVersions().versions.flatMap(({ id, label }) => {
	const file = join(builtFolder, 'data', id, 'requirements.json');
	if (!existsSync(file)) return [];
	const { requirements, roles } = datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const testable: ChecklistVersion['testable'] = new Map();
	for (const { ref, check } of requirements) {
		if (check.method !== 'browser') continue;
		for (const host of new Set(check.targets.map(({ url }) => new URL(url).host))) {
			const partial = check.partial !== undefined || (check.needsSamplesFor?.length ?? 0) > 0;
			testable.set(host, [...(testable.get(host) ?? []), { ref, from: check.from, partial }]);
		}
	}
	const ofVendor = roles.filter(({ network }) => network === 'vendor').map(({ machine }) => machine);
	const machines = [...new Set(roles.map(({ machine }) => machine))].filter((machine) => !ofVendor.includes(machine));
	return [
		{
			id,
			label,
			testable,
			machines,
			path: `${id}/checklist/`,
			key: `portolan:${builtBase}:${id}`,
			refs: requirements.map(({ ref }) => ref),
		},
	];
});

/** The checklist with the most hosts to test: the one that shows most. */
export const richest = checklistVersions.toSorted((a, b) => b.testable.size - a.testable.size)[0];
