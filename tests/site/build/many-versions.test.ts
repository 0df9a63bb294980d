// What a site of many versions weighs. How long it takes is measured by `npm run bench -- builds`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeShape } from '../../bench/bench-content.ts';
import { builtBytes } from '../../bench/measured-build.ts';
import { buildContent, forgetContent } from '../../support/build-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'many-versions-'));
const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
const versions = 5;
let bytes: ReadonlyMap<string, number> = new Map();

beforeAll(async () => {
	writeShape(content, { versions, pages: 2, rows: 20 });
	await buildContent(content, dist);
	bytes = builtBytes(dist);
});
afterAll(() => {
	forgetContent(content);
	rmSync(folder, { recursive: true, force: true });
});

const sumOf = (pattern: RegExp) => [...bytes].reduce((sum, [path, size]) => (pattern.test(path) ? sum + size : sum), 0);

test('two versions that differ in a row or two have at most 9.6 kB of pages and files, both ways', () => {
	const pairs = (versions * (versions - 1)) / 2;
	expect(sumOf(/^(?:data\/)?compare\/[^/]+\/[^/]+/) / pairs).toBeLessThan(9_600);
});

test('each two versions have one page; the address the other way round leads there', () => {
	const page = (path: string) => readFileSync(join(dist, path), 'utf8');
	expect(page('compare/5/1/index.html')).toContain('<h1>What differs</h1>');
	expect(page('compare/1/5/index.html')).toContain('<meta http-equiv="refresh" content="0;url=/compare/5/1/">');
	expect(page('compare/index.html').match(/href="\/compare\/\d\/\d\/"/g)).toHaveLength(10);
});

test('a version of 40 requirements has at most 930 kB, its checklist in one file among them', () => {
	expect(sumOf(/^(?:data\/)?3\//)).toBeLessThan(930_000);
});
