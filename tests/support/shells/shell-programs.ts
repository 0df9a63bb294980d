import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectFolder } from '../package-command.ts';

/** A program of this machine by its name, or a file; undefined where there is none. */
export const programFile = (name: string): string | undefined =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
		.find((file) => existsSync(file));

/** Where `npm test` installs PowerShell, if it has to. */
export const ownPowerShell = join(projectFolder, '.results', 'powershell', 'pwsh');

/** PowerShell: PORTOLAN_PWSH, pwsh, powershell, or what `npm test` installed. Undefined where there is none. */
export const powerShell: string | undefined =
	process.env['PORTOLAN_PWSH'] ||
	programFile('pwsh') ||
	programFile('powershell') ||
	(existsSync(ownPowerShell) ? ownPowerShell : undefined);

/** What a PowerShell that tests start has in its environment: nothing is sent to its makers, and the machine's .NET is found. */
export const powerShellEnvironment: Readonly<Record<string, string>> = {
	POWERSHELL_TELEMETRY_OPTOUT: '1',
	POWERSHELL_UPDATECHECK: 'Off',
	DOTNET_CLI_TELEMETRY_OPTOUT: '1',
	DOTNET_NOLOGO: '1',
	...(process.env['DOTNET_ROOT'] ? { DOTNET_ROOT: process.env['DOTNET_ROOT'] } : {}),
};

/** The shells that a script for `sh` is run in, with the words that start them. */
export const posixShells: readonly { name: string; words: readonly string[] }[] = [
	{ name: 'dash', words: ['dash'] },
	{ name: 'bash', words: ['bash'] },
	{ name: 'busybox', words: ['busybox', 'sh'] },
	{ name: 'mksh', words: ['mksh'] },
	{ name: 'zsh', words: ['zsh'] },
];

/** Whether a program can be started by its name. */
export const hasProgramFile = (name: string): boolean => programFile(name) !== undefined;
