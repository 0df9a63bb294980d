import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firewallRequest } from '../../../src/checklist/request/firewall-request.ts';
import type { FirewallRule } from '../../../src/checklist/request/firewall-rule.ts';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { builtFolder } from '../built-site.ts';

/** The lines of the firewall request of a built version, in the order of its table. */
export function requestLines(version: string): readonly FirewallRule[] {
	const file = join(builtFolder, 'data', version, 'requirements.json');
	return firewallRequest(datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** The first source of a request that is a role: a reader can name hosts for it. `row` and `place` say where it stands in the table. */
export function firstRole(version: string): { id: string; label: string; row: number; place: number } {
	for (const [row, { sources }] of requestLines(version).entries()) {
		const place = sources.findIndex(({ role }) => role !== undefined);
		const end = sources[place];
		if (end?.role !== undefined) return { id: end.role, label: end.text, row, place };
	}
	throw new Error(`The firewall request of ${version} names no role.`);
}
