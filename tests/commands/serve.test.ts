import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readPort, serveOnFreePort } from '../../src/commands/serve.ts';
import { serveFolder, type ServedFolder } from '../../src/commands/serve-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'serve-test-'));
const folder = join(parent, 'dist');
const files = {
	'index.html': '<h1>Start</h1>',
	'11/index.html': '<h1>Eleven</h1>',
	'11/checklist/index.html': '<h1>Checklist</h1>',
	'404.html': '<h1>Not here</h1>',
	'data/versions.json': '{"versions":[]}',
	'_astro/page.css': 'h1 { color: teal }',
	_headers:
		'/*\n  X-Frame-Options: DENY\n  Cache-Control: no-cache\n/*_astro/*\n  ! Cache-Control\n  Cache-Control: max-age=31536000\n',
};

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

/** A request as written: fetch would tidy the path up and follow redirects. */
const get = (served: ServedFolder, path: string, method = 'GET'): Promise<Answer> =>
	new Promise((done, fail) => {
		request(served.origin, { path, method, agent: false }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (part) => (body += part));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
		})
			.on('error', fail)
			.end();
	});

beforeAll(() => {
	for (const [name, text] of Object.entries({ ...files, '../secret.txt': 'secret' })) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe.each(['/', '/docs/network/'])('serveFolder under %s', (base) => {
	let served: ServedFolder;
	beforeAll(async () => void (served = await serveFolder({ folder, base })));
	afterAll(() => served.close());

	test.each([
		['', 200, 'Start'],
		['index.html', 200, 'Start'],
		['11/', 200, 'Eleven'],
		['11/checklist/?mark=open', 200, 'Checklist'],
		['data/versions.json', 200, 'versions'],
		['nowhere/', 404, 'Not here'],
		['nowhere.css', 404, 'Not here'],
		['data/', 404, 'Not here'],
		['data/versions.json/', 404, 'Not here'],
		['_headers', 404, 'Not here'],
		['../secret.txt', 404, 'Not here'],
		['%2e%2e/secret.txt', 404, 'Not here'],
		['..%2fsecret.txt', 404, 'Not here'],
		['%E0%A4%A', 404, 'Not here'],
		['%00', 404, 'Not here'],
	])('GET %j is %i', async (path, status, text) => {
		const answer = await get(served, base + path);
		expect(answer.status).toBe(status);
		expect(answer.body).toContain(text);
		expect(answer.headers['x-frame-options']).toBe('DENY');
	});

	test.each([
		['11', '11/'],
		['11/checklist?mark=a%20b', '11/checklist/?mark=a%20b'],
	])('%j leads to %j', async (path, location) => {
		const answer = await get(served, base + path);
		expect(answer.status).toBe(301);
		expect(answer.headers['location']).toBe(base + location);
	});

	test('a path with two slashes leads to no other host', async () => {
		const answer = await get(served, '//example.com/..');
		expect(answer.status).toBe(404);
		expect(answer.headers['location']).toBeUndefined();
	});

	test('the type, and the headers of the rules instead of its own', async () => {
		const css = await get(served, `${base}_astro/page.css`);
		expect(css.headers['content-type']).toBe('text/css');
		expect(css.headers['cache-control']).toBe('max-age=31536000');
		expect((await get(served, base)).headers['cache-control']).toBe('no-cache');
	});

	test.each([
		['HEAD', '', 200],
		['HEAD', 'nowhere', 404],
		['POST', '', 405],
	])('%s %j is %i without a body', async (method, path, status) => {
		expect(await get(served, base + path, method)).toMatchObject({ status, body: '' });
	});

	test('says where it is', () => {
		expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		expect(served.url).toBe(served.origin + base);
	});
});

test('under a base path nothing is served beside it', async () => {
	const served = await serveFolder({ folder, base: '/docs/' });
	expect((await get(served, '/')).status).toBe(404);
	expect((await get(served, '/11/')).status).toBe(404);
	expect(await get(served, '/docs?a=1')).toMatchObject({ status: 301, headers: { location: '/docs/?a=1' } });
	await served.close();
	await expect(get(served, '/docs/')).rejects.toThrow('ECONNREFUSED');
});

test('a file that is written later is served without a restart', async () => {
	const served = await serveFolder({ folder, base: '/' });
	writeFileSync(join(folder, 'later.txt'), 'later');
	expect((await get(served, '/later.txt')).body).toBe('later');
	await served.close();
});

test('the rules of `_headers` name paths as a browser asks for them', async () => {
	const place = join(parent, 'headers');
	mkdirSync(place);
	writeFileSync(join(place, 'a.txt'), 'a');
	writeFileSync(join(place, '_headers'), '/a.txt\n  X-Folder: own\n/docs/a.txt\n  X-Folder: asked for\n');
	const served = await serveFolder({ folder: place, base: '/docs/' });
	expect((await get(served, '/docs/a.txt')).headers['x-folder']).toBe('asked for');
	await served.close();
});

test.each([
	[undefined, 4321],
	['', 4321],
	['0', 0],
	['8080', 8080],
	['80a', null],
	['70000', null],
	['-1', null],
])('PORT %j is %j', (written, port) => {
	expect(readPort(written)).toBe(port);
});

test('a taken port is passed over', async () => {
	const first = await serveFolder({ folder, base: '/' });
	const taken = Number(new URL(first.origin).port);
	const second = await serveOnFreePort({ folder, base: '/', port: taken });
	expect(Number(new URL(second?.origin ?? '').port)).toBeGreaterThan(taken);
	await Promise.all([first.close(), second?.close()]);
});

describe('the command', () => {
	const started: ReturnType<typeof start>[] = [];
	const start = (cwd: string, environment: NodeJS.ProcessEnv) => {
		const child = spawn(process.execPath, [resolve('src/commands/serve.ts')], {
			cwd,
			env: { ...process.env, ...environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const output = { out: '', err: '' };
		child.stdout.setEncoding('utf8').on('data', (part) => (output.out += part));
		child.stderr.setEncoding('utf8').on('data', (part) => (output.err += part));
		return { child, output, ended: once(child, 'close') };
	};
	afterEach(() => started.splice(0).forEach(({ child }) => child.kill('SIGKILL')));

	// Windows has no signals: there kill() ends the process at once.
	test.runIf(process.platform !== 'win32')('says its address in one line and ends quietly on Ctrl+C', async () => {
		const run = start(parent, { PORT: '0', BASE_PATH: 'docs' });
		started.push(run);
		await once(run.child.stdout, 'data');
		const url = /http:\S+/.exec(run.output.out)?.[0] ?? '';
		expect(await (await fetch(url)).text()).toContain('Start');
		expect(url).toMatch(/\/docs\/$/);
		run.child.kill('SIGINT');
		expect(await run.ended).toEqual([0, null]);
		expect(run.output).toEqual({ out: `Serving the site at ${url} (Ctrl+C ends it)\n`, err: '' });
	});

	test.each([
		['no dist', { PORT: '0' }, 'There is no folder dist/ yet. Run "npm run build" first, or "npm start".\n'],
		['no port', { PORT: 'http' }, 'PORT is "http"; it must be a number from 0 to 65535.\n'],
	])('says what is wrong: %s', async (_, environment, err) => {
		const run = start(folder, environment);
		started.push(run);
		expect(await run.ended).toEqual([1, null]);
		expect(run.output).toEqual({ out: '', err });
	});
});
