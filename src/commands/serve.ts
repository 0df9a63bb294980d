import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { basePath } from '../site/build-settings.ts';
import { serveFolder, type ServedFolder, type ServeFolderOptions } from './serve-folder.ts';

/** How many ports are tried, from the first one on, before the command gives up. */
const portsTried = 20;

const isTaken = (error: unknown): boolean =>
	// Windows returns EACCES for ports that it reserves.
	error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/** Reads PORT; null when it is not a port. */
export const readPort = (written: string | undefined): number | null => {
	const port = Number(written === undefined || written === '' ? 4321 : written);
	return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : null;
};

/** Serves the folder on the first free port from `port` on; null if all ports that it tries are in use. */
export const serveOnFreePort = async (options: ServeFolderOptions & { port: number }): Promise<ServedFolder | null> => {
	for (let port = options.port; port < options.port + portsTried && port <= 65535; port++) {
		try {
			return await serveFolder({ ...options, port });
		} catch (error) {
			if (!isTaken(error)) throw error;
		}
	}
	return null;
};

const serve = async (): Promise<void> => {
	const port = readPort(process.env['PORT']);
	if (port === null) throw new Error(`PORT is "${process.env['PORT']}"; it must be a number from 0 to 65535.`);
	const folder = resolve('dist');
	if (!existsSync(folder)) throw new Error('There is no folder dist/ yet. Run "npm run build" first, or "npm start".');
	const served = await serveOnFreePort({ folder, base: basePath(process.env['BASE_PATH']), port });
	if (served === null) {
		throw new Error(`Ports ${port} to ${port + portsTried - 1} are taken. Set PORT to the first one to try.`);
	}
	console.log(`Serving the site at ${served.url} (Ctrl+C ends it)`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void served.close().then(() => process.exit(0)));
	}
};

if (import.meta.main) {
	try {
		await serve();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
