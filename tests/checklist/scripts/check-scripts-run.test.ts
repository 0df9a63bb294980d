// Both check scripts, run for real in each shell against servers that answer, refuse, drop or lie. The truth is what the servers saw.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificates, type Certificates } from '../../support/certificates.ts';
import { hasNamespaces, runInNamespace, type RunReport } from '../../support/shells/run-in-namespace.ts';
import { projectFolder } from '../../support/package-command.ts';
import { certifiedNames, scriptCases, scriptHosts } from '../../support/shells/script-cases.ts';
import { readResults, scriptShells, writeScripts } from '../../support/shells/script-shells.ts';
import { powerShellEnvironment } from '../../support/shells/shell-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-scripts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = writeScripts(
	folder,
	scriptCases.map(({ item }) => item),
);
const outOf = (name: string) => join(folder, `${name}.json`);
const entriesOf = (name: string) => readResults(outOf(name)).checks;

let own: Certificates;
const reports = new Map<string, RunReport>();
beforeAll(async () => {
	if (!hasNamespaces) return;
	own = await certificates(certifiedNames);
	const authority = join(folder, 'authority.pem');
	writeFileSync(authority, own.authority.cert);
	// Each in a network of its own, so that what its servers saw came from it.
	await Promise.all(
		scriptShells
			.filter(({ is }) => is)
			.map(async ({ name, words }) => {
				const environment = { ...powerShellEnvironment, SSL_CERT_FILE: authority, CURL_CA_BUNDLE: authority };
				const [report] = await runInNamespace({
					runs: [{ words: words(script, 2, outOf(name)), environment, hosts: scriptHosts }],
					proxies: [],
					certificates: { own, proxy: own.untrusted },
				});
				if (report) reports.set(name, report);
			}),
	);
});

describe.each(scriptShells)('$name', ({ name, is }) => {
	test.runIf(is && hasNamespaces).each(scriptCases.map((each) => [`${each.item.ref} ${each.target}`, each] as const))(
		'%s',
		(_, { item, target, result, seen, unproven, served }) => {
			const entry = entriesOf(name).find(({ requirements }) => requirements[0]?.ref === item.ref);
			expect(entry).toMatchObject({ target, result, seen: expect.stringMatching(seen) });
			expect(entry?.unproven).toEqual(result === 'answered' ? unproven : undefined);
			if (served !== undefined) expect(reports.get(name)?.connections[served]).toBeGreaterThan(0);
		},
	);

	test.runIf(is && hasNamespaces)(
		'the file is one that the schema allows, and ends with 2 as something was not run',
		() => {
			const schema = JSON.parse(readFileSync(join(projectFolder, 'public/data/check-results.schema.json'), 'utf8'));
			const ajv = new Ajv({ allErrors: true });
			addFormats(ajv);
			const validate = ajv.compile(schema);
			const document: unknown = JSON.parse(readFileSync(outOf(name), 'utf8'));
			validate(document);
			expect(validate.errors).toBeNull();
			expect(document).toMatchObject({
				complete: true,
				machine: { role: 'Front-End server' },
				script: name === 'pwsh' ? 'powershell' : 'sh',
				shell: expect.stringContaining(name),
			});
			expect(reports.get(name)?.code).toBe(2);
		},
	);

	test.runIf(is && hasNamespaces)('a line for each check, and one that names the file', () => {
		const lines = (reports.get(name)?.output ?? '').trimEnd().split('\n');
		expect(lines).toHaveLength(entriesOf(name).length + 1);
		expect(lines.at(-1)).toBe(`Results: ${outOf(name)}`);
	});

	test.runIf(is && hasNamespaces)('servers are asked for nothing but a head, by the path that the page states', () => {
		const requests = reports.get(name)?.requests ?? [];
		expect(requests.every(({ method, headers }) => method === 'HEAD' && !headers.authorization)).toBe(true);
		expect(requests.map(({ path }) => path)).toContain('/a%20b/$(touch%20x)');
		expect(reports.get(name)?.connections[7002]).toBeUndefined();
	});
});
