import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { aptGet, type Command, endsWell, minute } from './machine-command.ts';
import { ownPowerShell, programFile } from './shell-programs.ts';

/** The machine as findShells sees it; tests give their own. */
export interface ShellMachine {
	platform: NodeJS.Platform;
	environment: NodeJS.ProcessEnv;
	isAdministrator: boolean;
	/** Where `npm test` would install PowerShell: a folder of its own. */
	ownPowerShell: string;
	exists: (file: string) => boolean;
	/** A program by its name. */
	find: (name: string) => string | undefined;
	run: (command: Command) => Promise<boolean>;
	say: (line: string) => void;
}

/** What the tests of check scripts and of rules need on Linux, and the Debian package that brings it. */
const packages: Readonly<Record<string, string>> = {
	bash: 'bash',
	busybox: 'busybox',
	curl: 'curl',
	dash: 'dash',
	ip: 'iproute2',
	mksh: 'mksh',
	nc: 'netcat-openbsd',
	nft: 'nftables',
	ping: 'iputils-ping',
	'prometheus-blackbox-exporter': 'prometheus-blackbox-exporter',
	squid: 'squid',
	zsh: 'zsh',
};

/** The release that the tests were written with: a later one may want another .NET. */
const powerShellRelease = '7.6.9';

const dotnetInstall = (folder: string): Command => ({
	shown: `dotnet tool install PowerShell --version ${powerShellRelease}`,
	program: 'dotnet',
	words: ['tool', 'install', 'PowerShell', '--version', powerShellRelease, '--tool-path', folder],
	environment: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', POWERSHELL_TELEMETRY_OPTOUT: '1' },
	limit: 5 * minute,
});

const findPowerShell = async (machine: ShellMachine): Promise<string | undefined> => {
	const named = machine.environment['PORTOLAN_PWSH'];
	if (named) {
		if (machine.exists(named)) return named;
		throw new Error(`PORTOLAN_PWSH is "${named}"; there is no such file.`);
	}
	const own = () => (machine.exists(machine.ownPowerShell) ? machine.ownPowerShell : undefined);
	const found = machine.find('pwsh') ?? machine.find('powershell') ?? own();
	if (found !== undefined || machine.find('dotnet') === undefined) return found;
	const install = dotnetInstall(dirname(machine.ownPowerShell));
	machine.say(`No PowerShell found. Installing one for the tests: ${install.shown} (a minute)`);
	return (await machine.run(install)) ? own() : undefined;
};

/**
 * Finds what the tests of check scripts and rules run in, or installs it: PowerShell by PORTOLAN_PWSH, `pwsh`, `powershell`, or as a tool of `dotnet`
 * into a folder of its own; shells and network programs as Debian packages, as root. Says plainly what is missing: tests that need it are
 * then counted as left out. Gives what goes into the environment of the tests.
 */
export const findShellsOn = async (machine: ShellMachine): Promise<NodeJS.ProcessEnv> => {
	const missing = () => Object.keys(packages).filter((program) => machine.find(program) === undefined);
	if (machine.platform === 'linux' && missing().length > 0 && machine.isAdministrator && machine.find('apt-get')) {
		const wanted = missing().flatMap((program) => packages[program] ?? []);
		machine.say(`Installing for the tests of check scripts and rules: apt-get install ${wanted.join(' ')}`);
		await machine.run(aptGet('update'));
		await machine.run(aptGet('install', '--yes', '--no-install-recommends', ...wanted));
	}
	const left = missing();
	if (left.length > 0)
		machine.say(`Not found: ${left.join(', ')}. Tests of check scripts and rules that need them are left out.`);
	const powerShell = await findPowerShell(machine);
	if (powerShell === undefined) {
		machine.say('No PowerShell was found. Tests that need it are left out; set PORTOLAN_PWSH to the file of one.');
		return {};
	}
	return { PORTOLAN_PWSH: powerShell };
};

/** Finds or installs the shells of this machine; see findShellsOn. */
export const findShells = (): Promise<NodeJS.ProcessEnv> =>
	findShellsOn({
		platform: process.platform,
		environment: process.env,
		isAdministrator: process.getuid?.() === 0,
		ownPowerShell,
		exists: existsSync,
		find: programFile,
		run: (command) => endsWell(command, true),
		say: (line) => console.log(line),
	});
