// What a writer sees while writing: the real `astro dev`, on a content folder of its own.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalEnvironment } from '../../support/terminal-environment.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'portolan-dev-'));
const page = join(folder, '2', 'ports.md');
let server: ChildProcess;
let origin = '';

beforeAll(async () => {
	cpSync('tests/site/content/dev-content', folder, { recursive: true });
	// A writer's own dev server may be running: neither asks the other to stop.
	const port = String(await freePort());
	server = spawn(
		process.execPath,
		['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--host', '127.0.0.1', '--port', port],
		{
			env: terminalEnvironment({ CONTENT_DIR: folder }),
		},
	);
	origin = await new Promise((resolve, reject) => {
		let output = '';
		for (const stream of [server.stdout, server.stderr]) {
			stream?.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
				if (found) resolve(found);
			});
		}
		server.on('exit', () => reject(new Error(output)));
	});
});

afterAll(() => {
	server.kill();
	rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
	const listener = createServer().listen(0, '127.0.0.1');
	await once(listener, 'listening');
	const address = listener.address();
	listener.close();
	return typeof address === 'object' && address ? address.port : 0;
}

async function pageText(until: (html: string) => boolean): Promise<string> {
	for (;;) {
		const html = await (await fetch(`${origin}/2/ports/`)).text();
		if (until(html)) return html;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}

test('a page shows its problems where they are, and an edit is read without a restart', async () => {
	const good = await pageText((html) => html.includes('Client'));
	expect(good).toContain('R01');
	expect(good).not.toContain('Problems of this page');
	// Its account, which a build does not show.
	expect(good).toMatch(/\d+ mentions?: \d+ read, 0 reported, \d+ set aside/);

	const source = readFileSync(page, 'utf8');
	writeFileSync(page, `${source}| Client | Server | 99999 | TCP | Wrong |\n`);
	const wrong = await pageText((html) => html.includes('Problems of this page'));
	expect(wrong).toContain('Unexpected port `99999`, expected a number from 1 to 65535');
	expect(wrong).toMatch(/line\s+13, column\s+21/);

	writeFileSync(page, `${source}| Client | Server | 9999 | TCP | Right |\n`);
	const mended = await pageText((html) => html.includes('R02') && !html.includes('Problems of this page'));
	expect(mended).toContain('R02');
	expect(mended).not.toContain('Problems of this page');

	writeFileSync(page, `${source}\nThe tool comes from https://tools.example/download.\n`);
	const aside = await pageText((html) => html.includes('tools.example'));
	expect(aside).toContain('1 set aside');
	expect(aside.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toMatch(
		/Line \d+, column 21: https:\/\/tools\.example\/download set aside as no-demand, nothing near it asks for a connection/,
	);

	// Front matter that cannot be read states no day, and the page shows none that it made up.
	writeFileSync(page, source.replace(/summary: .*/, 'summary: *New*'));
	const dateless = await pageText((html) => html.includes('is the name of nothing'));
	expect(dateless).toMatch(/line\s+2, column\s+10/);
	expect(dateless).not.toMatch(/January 1970|Updated/);
});

test('files whose names are made are there too', async () => {
	for (const path of [
		'2/ports.md',
		'2/changes/feed.xml',
		'data/2/rules/nftables.nft',
		'data/2/rules/domains.txt',
		'llms.txt',
	])
		expect([path, (await fetch(`${origin}/${path}`)).status]).toEqual([path, 200]);
});
