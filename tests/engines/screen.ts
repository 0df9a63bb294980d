import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen that nobody sees, for programs that need a window. */
export interface Screen {
	/** For the environment variable DISPLAY. */
	display: string;
	close: () => void;
}

/** Starts Xvfb on a free number. */
export async function openScreen(): Promise<Screen> {
	const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const [line]: unknown[] = await Promise.race([
		once(child.stdio[3] ?? child, 'data'),
		once(child, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once.'))),
	]);
	return { display: `:${String(line).trim()}`, close: () => child.kill() };
}
