import { spawn } from 'node:child_process';

/** In milliseconds. */
export const minute = 60_000;

/** A program with its arguments. */
export interface Command {
	/** As one would type it. */
	shown: string;
	program: string;
	words: string[];
	/** What it needs in its environment. */
	environment: NodeJS.ProcessEnv;
	/** How long it may take, in milliseconds. */
	limit: number;
}

/** A command of Debian's and Ubuntu's packages; it needs the rights of root. */
export const aptGet = (...words: string[]): Command => ({
	shown: `apt-get ${words.join(' ')}`,
	program: 'apt-get',
	words: ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::https::Timeout=15', ...words],
	environment: { DEBIAN_FRONTEND: 'noninteractive' },
	limit: 5 * minute,
});

/** The line of a command's output that says best why it failed. */
const reasonIn = (output: string): string => {
	const lines = output.trim().split('\n');
	return (lines.findLast((line) => /^(Error|E):/.test(line)) ?? lines.at(-1) ?? '').trim();
};

/** Runs a command without input; shows nothing but one line when it fails, if that is wanted. */
export const endsWell = (
	{ shown, program, words, environment, limit }: Command,
	showFailure: boolean,
): Promise<boolean> =>
	new Promise((resolve) => {
		const child = spawn(program, words, {
			env: { ...process.env, ...environment },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: limit,
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
		const end = (well: boolean): void => {
			if (!well && showFailure) console.log(`${shown} failed: ${reasonIn(output)}`);
			// What the command itself has started may outlive it and hold these open.
			child.stdout.destroy();
			child.stderr.destroy();
			resolve(well);
		};
		child.on('error', () => end(false));
		child.on('exit', (code) => end(code === 0));
	});
