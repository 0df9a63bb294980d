// Results files for tests: for the requirements of a version, as a check script of a machine writes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { builtFolder } from '../built-site.ts';
import { sampleResult, sampleResults } from './sample-results.ts';

/** One check: refs of the requirements that it serves, kind, target, and what else a test says. */
export interface ToldCheck {
	refs: readonly string[];
	kind: string;
	target: string;
	[field: string]: unknown;
}

/** The text of a results file of one computer for a version of the built site. */
export function resultsText(
	version: string,
	machine: { name: string; role: string },
	checks: readonly ToldCheck[],
	part: Readonly<Record<string, unknown>> = {},
): string {
	const file = join(builtFolder, 'data', version, 'requirements.json');
	const dataset = datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const about = (ref: string) => {
		const found = dataset.requirements.find((each) => each.ref === ref);
		return { id: found?.id, ref, digest: found?.digest };
	};
	return JSON.stringify(
		sampleResults({
			product: dataset.product,
			version,
			digest: dataset.digest,
			machine,
			checks: checks.map(({ refs, ...check }) =>
				sampleResult({ host: undefined, port: undefined, ...check, requirements: refs.map(about) }),
			),
			...part,
		}),
	);
}
