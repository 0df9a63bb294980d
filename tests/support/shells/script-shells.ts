import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../../src/checklist/item/item.ts';
import { posixCheckScript } from '../../../src/checklist/scripts/posix-script.ts';
import { powershellCheckScript } from '../../../src/checklist/scripts/powershell-script.ts';
import { scriptFacts } from './script-cases.ts';
import { hasProgramFile, posixShells, powerShell } from './shell-programs.ts';

/** What a results file says of one check. */
export interface ScriptEntry {
	requirements: { ref: string; id: string; digest: string }[];
	kind: string;
	target: string;
	host?: string;
	port?: number;
	result: string;
	seen: string;
	unproven?: string[];
	tool?: string;
}

/** What a script writes. */
export interface ResultsDocument {
	complete: boolean;
	shell: string;
	checks: ScriptEntry[];
}

/** A shell that is to run a script, and whether this machine has it. */
export interface ScriptShell {
	name: string;
	is: boolean;
	/** The words that run a script with options that both have: seconds for each address, and where to write. */
	words: (script: string, seconds: number, out: string) => string[];
}

/** The five shells, then PowerShell. */
export const scriptShells: readonly ScriptShell[] = [
	...posixShells.map(({ name, words }): ScriptShell => ({
		name,
		is: hasProgramFile(words[0] ?? ''),
		words: (script, seconds, out) => [...words, `${script}.sh`, '--seconds', `${seconds}`, '--out', out],
	})),
	{
		name: 'pwsh',
		is: powerShell !== undefined,
		words: (script, seconds, out) => [
			...[powerShell ?? '', '-NoProfile', '-NonInteractive', '-File', `${script}.ps1`],
			...['-Seconds', `${seconds}`, '-OutFile', out],
		],
	},
];

/** One for each kind of script: what differs between shells is tried in all of them elsewhere. */
export const oneOfEach = scriptShells.filter(({ name }) => name === 'dash' || name === 'pwsh');

/** Writes both scripts that check these items; gives their path without its ending. */
export const writeScripts = (folder: string, items: readonly Item[]): string => {
	mkdirSync(folder, { recursive: true });
	const facts = scriptFacts(items);
	const path = join(folder, 'front-end-server');
	writeFileSync(`${path}.sh`, posixCheckScript(facts));
	writeFileSync(`${path}.ps1`, `\ufeff${powershellCheckScript(facts)}`);
	return path;
};

/** A results file. */
export const readResults = (file: string): ResultsDocument => {
	const document: ResultsDocument = JSON.parse(readFileSync(file, 'utf8'));
	return document;
};
