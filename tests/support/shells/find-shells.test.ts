import { expect, test } from 'vitest';
import { findShellsOn, type ShellMachine } from './find-shells.ts';

interface Given {
	environment?: NodeJS.ProcessEnv;
	isAdministrator?: boolean;
	platform?: NodeJS.Platform;
	programs?: string[];
	files?: string[];
	/** What each command brings, by its first words. */
	brings?: Record<string, string[]>;
}

const network = [
	...['bash', 'busybox', 'curl', 'dash', 'ip', 'mksh', 'nc', 'nft', 'ping', 'prometheus-blackbox-exporter', 'squid'],
	'zsh',
];

const machine = ({
	environment = {},
	isAdministrator = false,
	platform = 'linux',
	programs = [],
	files = [],
	brings = {},
}: Given) => {
	const there = new Set([...programs, ...files]);
	const did: string[] = [];
	const fake: ShellMachine = {
		platform,
		environment,
		isAdministrator,
		ownPowerShell: '/own/pwsh',
		exists: (file) => there.has(file),
		find: (name) => (there.has(name) ? `/bin/${name}` : undefined),
		run: async ({ shown }) => {
			did.push(shown);
			const brought = Object.entries(brings).find(([words]) => shown.startsWith(words))?.[1];
			for (const each of brought ?? []) there.add(each);
			return brought !== undefined;
		},
		say: (line) => did.push(`said: ${line}`),
	};
	return { fake, did };
};

test.each<[string, Given, string | undefined]>([
	[
		'the one that is named',
		{ environment: { PORTOLAN_PWSH: '/my/pwsh' }, files: ['/my/pwsh'], programs: ['pwsh'] },
		'/my/pwsh',
	],
	['PowerShell 7 before Windows PowerShell', { programs: ['powershell', 'pwsh'] }, '/bin/pwsh'],
	['Windows PowerShell', { programs: ['powershell', 'dotnet'] }, '/bin/powershell'],
	['what was installed before', { programs: ['dotnet'], files: ['/own/pwsh'] }, '/own/pwsh'],
	['an installed one', { programs: ['dotnet'], brings: { 'dotnet tool install': ['/own/pwsh'] } }, '/own/pwsh'],
	['none that could not be installed', { programs: ['dotnet'] }, undefined],
	['none without dotnet', {}, undefined],
])('PowerShell: %s', async (_, given, found) => {
	const { fake } = machine({ ...given, programs: [...network, ...(given.programs ?? [])] });
	expect((await findShellsOn(fake))['PORTOLAN_PWSH']).toBe(found);
});

test('a named PowerShell that is not there is an error', async () => {
	const { fake } = machine({ environment: { PORTOLAN_PWSH: '/my/pwsh' }, programs: network });
	await expect(findShellsOn(fake)).rejects.toThrow('PORTOLAN_PWSH is "/my/pwsh"; there is no such file.');
});

test('as root on Debian, what is missing is installed', async () => {
	const { fake, did } = machine({
		isAdministrator: true,
		programs: ['apt-get', 'pwsh', ...network.filter((name) => name !== 'ip' && name !== 'zsh')],
		brings: { 'apt-get update': [], 'apt-get install': ['ip', 'zsh'] },
	});
	await findShellsOn(fake);
	expect(did).toEqual([
		'said: Installing for the tests of check scripts and rules: apt-get install iproute2 zsh',
		'apt-get update',
		'apt-get install --yes --no-install-recommends iproute2 zsh',
	]);
});

test('what cannot be had is said, and nothing is installed without the rights for it', async () => {
	const { fake, did } = machine({ programs: ['apt-get', ...network.filter((name) => name !== 'mksh')] });
	expect(await findShellsOn(fake)).toEqual({});
	expect(did).toEqual([
		'said: Not found: mksh. Tests of check scripts and rules that need them are left out.',
		'said: No PowerShell was found. Tests that need it are left out; set PORTOLAN_PWSH to the file of one.',
	]);
});
