import { describe, expect, test } from 'vitest';
import { browserPlaces } from './browser-places.ts';
import { type BrowserMachine, findBrowserOn } from './find-browser.ts';

interface Given {
	platform?: NodeJS.Platform;
	environment?: NodeJS.ProcessEnv;
	isAdministrator?: boolean;
	/** Files that are there from the beginning. */
	files?: string[];
	/** Files that are there and do not start. */
	broken?: string[];
	/** Which commands succeed, by their first words, and what they bring. */
	brings?: Record<string, string>;
}

const own = '/own/chrome';

const machine = (given: Given) => {
	const files = [...(given.files ?? []), ...(given.broken ?? [])];
	const did: string[] = [];
	const fake: BrowserMachine = {
		platform: given.platform ?? 'linux',
		environment: { PATH: '/bin:/usr/bin', ...given.environment },
		isAdministrator: given.isAdministrator ?? false,
		ownBrowser: () => own,
		exists: (path) => files.includes(path),
		starts: async (path) => !given.broken?.includes(path),
		run: async ({ shown }) => {
			did.push(shown);
			const brought = Object.entries(given.brings ?? {}).find(([words]) => shown.startsWith(words))?.[1];
			if (brought !== undefined) files.push(brought);
			return brought !== undefined;
		},
		say: (line) => did.push(`said: ${line.split(':')[0]}`),
	};
	return { fake, did };
};

test.each<[string, Given, string]>([
	[
		'the one that is named, before all others',
		{ environment: { PORTOLAN_BROWSER: '/my/chrome' }, files: [own, '/my/chrome'] },
		'/my/chrome',
	],
	['an empty name is none', { environment: { PORTOLAN_BROWSER: '' }, files: [own] }, own],
	["Playwright's own, before an installed one", { files: ['/usr/bin/chromium', own] }, own],
	[
		'Chrome before Edge before Chromium',
		{ files: ['/usr/bin/chromium', '/bin/microsoft-edge'] },
		'/bin/microsoft-edge',
	],
	['Chromium on the PATH', { environment: { PATH: '/x' }, files: ['/x/chromium'] }, '/x/chromium'],
	[
		'one that starts, not one that does not',
		{ broken: [own, '/usr/bin/chromium-browser'], files: ['/snap/bin/chromium'] },
		'/snap/bin/chromium',
	],
	[
		'on macOS',
		{ platform: 'darwin', files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] },
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	],
	[
		'on Windows',
		{
			platform: 'win32',
			environment: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
			files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
		},
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
	],
])('finds %s', async (_, given, path) => {
	const { fake, did } = machine(given);
	expect(await findBrowserOn(fake)).toBe(path);
	expect(did).toEqual([]);
});

describe('where there is none', () => {
	const install = 'said: No browser found. Installing one for the tests';
	const aptInstall = 'apt-get install --yes --no-install-recommends chromium fonts-liberation';
	const apt = ['said: That gave no browser. Installing one for the tests', 'apt-get update', aptInstall];

	test.each<[string, Given, string, string[]]>([
		[
			'Playwright downloads one, without asking for a password',
			{ brings: { 'npx playwright': own } },
			own,
			[install, 'npx playwright install chromium'],
		],
		[
			'an administrator gets its libraries too',
			{ isAdministrator: true, brings: { 'npx playwright': own } },
			own,
			[install, 'npx playwright install --with-deps chromium'],
		],
		[
			'apt-get is next for root, even after an update that fails',
			{ isAdministrator: true, brings: { 'apt-get install': '/usr/bin/chromium' } },
			'/usr/bin/chromium',
			[install, 'npx playwright install --with-deps chromium', ...apt],
		],
	])('%s', async (_, given, path, did) => {
		const made = machine(given);
		expect(await findBrowserOn(made.fake)).toBe(path);
		expect(made.did).toEqual(did);
	});

	test.each<[string, Given]>([
		['not root', {}],
		['root', { isAdministrator: true }],
		['macOS', { platform: 'darwin', isAdministrator: true }],
		['a download that does not start', { broken: [own], brings: { 'npx playwright': own } }],
	])('it ends in one sentence: %s', async (_, given) => {
		await expect(findBrowserOn(machine(given).fake)).rejects.toThrow(
			/^No browser for the tests was found, and none could be installed\. .*PORTOLAN_BROWSER/,
		);
	});

	test('a name that leads to nothing is an error, not a reason to look on', async () => {
		const { fake } = machine({ environment: { PORTOLAN_BROWSER: '/gone' }, files: [own] });
		await expect(findBrowserOn(fake)).rejects.toThrow('PORTOLAN_BROWSER is "/gone"; there is no such file.');
	});
});

test.each(['linux', 'darwin', 'win32'] as const)('each place is named once on %s', (platform) => {
	const environment = { PATH: '/usr/bin:/usr/bin', HOME: '/home/me', PROGRAMFILES: 'C:\\P', LOCALAPPDATA: 'C:\\L' };
	const places = browserPlaces({ platform, environment });
	expect(places.length).toBeGreaterThan(5);
	expect(new Set(places).size).toBe(places.length);
});
