// What holds for every page, file and name, however it was broken: reading never throws, and each problem has a place in its file.
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { assembleContent } from '../../../src/requirements/content/assemble-content.ts';
import type { Problem } from '../../../src/requirements/problems/problems.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readRoles } from '../../../src/requirements/content/read-roles.ts';
import { readSettings, siteSettingsSchema, versionsSchema } from '../../../src/requirements/content/read-settings.ts';
import { mutatedPage } from '../../support/mutations.ts';
import { randomRuns } from '../../support/random-runs.ts';

const fixture = `---
summary: What Example 2 needs.
tags: [a, b]
updated: 2026-01-02
samples: { '*.example.com': [a.example.com] }
---

# Example network requirements

<div class="info" markdown="1">

This article applies to: **Example 2**. Other versions available: [1](https://example.com/1)

</div>

## Outbound connections {#out}

One of the following is enough on TCP 443. Addresses are subject to change.

| Source | Destination | Port | Protocol | Notes | ID |
|:--|--:|---|---|---|---|
| Client and Server | SQL Server / Oracle | 1433 / 1521 | TCP | Database. This applies when \`a\` is **on**. | db |
| Client {#row} | \\*.example.com<br/>example.com | 443 | TCP/UDP | [Updates](ports.md#in) 10.0.0.1, 10.0.0.0/8 | |
| <ul><li>A<li>B</ul> | https://a.example.com:8443/x?y | 8000-8010, 80 | HTTPS | Version 11 or later^1^ ~~old~~ | |

## Inbound <b>ports</b>

The following ports must be open on the server:

- 12000 - Deployment Service (default)
- 80, 443: Web
  - nested \`12001\` item
- \`hub.example.com:8443\` - Hub
- Endpoint: a.example.com
  Port: 443

The server must accept connections on port 8080 from *Client*[^1].

> Quoted: open UDP 514.

<table><tr><th>Source</th><th>Port</th></tr><tr><td>A</td><td>443</td></tr></table>

\`\`\`sh
curl https://b.example.com:9443
\`\`\`

[^1]: A note with port 22.
`;
const pages = [
	fixture,
	...globSync(['content/*/*.md', 'tests/site/*/*/*.md']).map((file) => readFileSync(file, 'utf8')),
];

const expectPlaces = (problems: readonly Problem[], file: string, source: string) => {
	const lines = source.split(/\r\n|\r|\n/);
	for (const { rule, message, place } of problems) {
		const said = `${rule} at ${place.line}:${place.column} to ${place.endLine}`;
		expect(rule, message).not.toBe('unreadable-page');
		expect(message).toMatch(/^Unexpected [^]*\S/);
		expect(place.file).toBe(file);
		expect(place.line, said).toBeGreaterThanOrEqual(1);
		expect(place.endLine, said).toBeGreaterThanOrEqual(place.line);
		expect(place.endLine, said).toBeLessThanOrEqual(lines.length);
		expect(place.column, said).toBeGreaterThanOrEqual(1);
		expect(place.column, said).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
	}
};
const settings = [
	{ path: 'site.yaml', file: 'content/site.yaml', source: 'name: Site\nproduct: P\ndescription: d\nnotice: n\n' },
	{
		path: 'versions.yaml',
		file: 'content/versions.yaml',
		source: "- { id: '1', label: One, status: current, for: All. }\n",
	},
	{
		path: 'roles.md',
		file: 'content/roles.md',
		source: '| Role | Also written | Machine | Network |\n|---|---|---|---|\n| Client | | pc | yours |\n',
	},
];

describe('a page that was broken somehow', () => {
	test('is read, shown and assembled without an exception, and each problem has its place in the file', () => {
		fc.assert(
			fc.property(mutatedPage(pages), (source) => {
				const reading = readPage(source, 'content/1/x.md');
				// Byte order marks are no part of what is read.
				expectPlaces(reading.problems, 'content/1/x.md', source.replace(/^\ufeff+/, ''));
				const html = toHtml(reading.body);
				expect(html).not.toMatch(
					/<(?:script|style|iframe|object|embed|form|base|meta|link)\b|\son[a-z]+=|javascript:/i,
				);
				const { versions } = assembleContent([{ ...reading, path: '1/x.md' }], settings);
				expect(versions[0]?.dataset.requirements).toHaveLength(reading.drafts.length);
				expect(() => structuredClone(reading)).not.toThrow();
			}),
			randomRuns(1000),
		);
	});
});

test('settings and roles that were broken somehow are read, or each problem has its place', () => {
	const files = globSync(['content/*.yaml', 'content/roles.md', 'tests/site/*/*.yaml', 'tests/site/*/roles.md']);
	const sources = [...settings.map(({ source }) => source), ...files.map((file) => readFileSync(file, 'utf8'))];
	fc.assert(
		fc.property(mutatedPage(sources), (source) => {
			const read = source.replace(/^\ufeff+/, '');
			expectPlaces(readSettings(source, 's.yaml', siteSettingsSchema).problems, 's.yaml', read);
			expectPlaces(readSettings(source, 'v.yaml', versionsSchema).problems, 'v.yaml', read);
			expectPlaces(readRoles(source, 'roles.md').problems, 'roles.md', read);
			assembleContent([], [{ path: 'versions.yaml', file: 'content/versions.yaml', source }]);
		}),
		randomRuns(300),
	);
});

test('a page of any name has an address of its own, or a problem', () => {
	const piece = fc.constantFrom(
		'.',
		'..',
		'%2e',
		'%',
		'#',
		'?',
		' ',
		'\\',
		'"',
		'<',
		'a',
		'B',
		'é',
		'-',
		'_',
		':',
		'index',
		'checklist',
		'.html',
		'\u202e',
		'😀',
	);
	const name = fc.oneof(
		fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
		fc.string({ minLength: 1, maxLength: 8 }),
	);
	fc.assert(
		fc.property(name, (written) => {
			const path = `1/${written.replaceAll('/', '')}.md`;
			const file = `content/${path}`;
			const { problems, versions } = assembleContent([{ ...readPage(fixture, file), path }], settings);
			const [page] = versions[0]?.pages ?? [];
			if (!page) {
				expect(problems.some((problem) => problem.place.file === file && problem.severity === 'error')).toBe(true);
				return;
			}
			const address = new URL(`https://site.example/1/${page.summary.slug}/`);
			expect(decodeURIComponent(address.pathname)).toBe(`/1/${page.summary.slug}/`);
			expect(address.hash + address.search).toBe('');
			expect(['checklist', 'changes', 'firewall-request']).not.toContain(page.summary.slug.toLowerCase());
		}),
		randomRuns(1000),
	);
});
