import { expect, test } from 'vitest';
import { csvSchema } from '../../../src/site/data/csv-schema.ts';
import { firewallColumns } from '../../../src/checklist/request/firewall-request-csv.ts';
import { requirementColumns } from '../../../src/site/data/requirements-csv.ts';

test.each([
	['requirements', csvSchema(requirementColumns, 'Id')],
	['firewall request', csvSchema(firewallColumns)],
])('each column of the %s has a name of its own and says what it holds', (_, { columns }) => {
	expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
	for (const column of columns) {
		expect(column.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
		expect(column['dc:description']).not.toBe('');
	}
});

test('the key is the id', () => expect(csvSchema(requirementColumns, 'Id')).toMatchObject({ primaryKey: 'id' }));
