// The examples of the guide as their readers run them.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataExample } from '../../../src/site/data/data-examples.ts';
import { hasProgram, runShell } from '../../support/shells/run-shell.ts';

const addresses = (origin: string) => ({
	requirements: `${origin}/requirements.json`,
	schema: `${origin}/requirements.schema.json`,
	hosts: `${origin}/hosts.txt`,
	inboundAddresses: `${origin}/inbound-addresses.txt`,
	firewallRequest: `${origin}/firewall-request.csv`,
});

test.runIf(await hasProgram('curl'))(
	'curl tells what is new, and nothing where the list cannot be fetched',
	async () => {
		let hosts: string | undefined;
		const server = createServer((_, response) => response.writeHead(hosts === undefined ? 404 : 200).end(hosts));
		server.listen({ host: '127.0.0.1', port: 0 });
		await once(server, 'listening');
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('The server has no port.');
		const folder = mkdtempSync(join(tmpdir(), 'portolan-examples-'));
		const example = dataExample('curl', addresses(`http://127.0.0.1:${address.port}`));
		const use = example.slice(example.indexOf('# Use'));
		const said: string[] = [];
		for (const list of ['a.test\n', 'a.test\n', undefined, 'a.test\nb.test\n', undefined]) {
			hosts = list;
			said.push(await runShell(use, { folder }));
		}
		expect(said).toEqual([
			expect.stringMatching(/[>+] ?a\.test\n$/),
			'No change\n',
			expect.stringMatching(/^curl: .*404[^\n]*\n$/),
			expect.stringMatching(/[>+] ?b\.test\n$/),
			expect.stringMatching(/^curl: .*404[^\n]*\n$/),
		]);
		expect(readFileSync(join(folder, 'hosts.txt'), 'utf8')).toBe('a.test\nb.test\n');
		rmSync(folder, { recursive: true });
		server.close();
	},
);

test('Terraform takes no error page for a list: its provider does not fail where a server answers 404', () => {
	const sources = dataExample('Terraform', addresses('https://docs.example.com'))
		.split(/^(?=data )/m)
		.slice(1);
	expect(sources).toHaveLength(2);
	for (const source of sources)
		expect(source).toMatch(/lifecycle \{\s+postcondition \{\s+condition +=.*status_code == 200/);
});
