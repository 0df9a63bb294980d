import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Place } from './https-servers.ts';

/** A port of this machine that drops packets, as a firewall does. */
export interface DroppingServer {
	port: number;
	close: () => void;
}

// Listens with the shortest queue and never takes anything out of it: its event loop stands still.
const script = `
	const server = require('node:net').createServer();
	server.listen({ ...JSON.parse(process.argv[1]), backlog: 1 }, () => {
		require('node:fs').writeSync(1, server.address().port + '\\n');
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	});
`;

/** Starts one: once the queue of a listener that never accepts is full, Linux drops each further SYN. */
export const startDroppingServer = async (place: Place = { host: '127.0.0.1', port: 0 }): Promise<DroppingServer> => {
	const child = spawn(process.execPath, ['-e', script, JSON.stringify(place)], { stdio: ['ignore', 'pipe', 'ignore'] });
	const [line]: unknown[] = await once(child.stdout, 'data');
	const port = Number(String(line));
	const sockets: Socket[] = [];
	for (let index = 0; index < 4; index += 1) {
		const socket = connect(port, place.host);
		socket.on('error', () => socket.destroy());
		sockets.push(socket);
		await Promise.race([
			once(socket, 'connect').catch(() => undefined),
			new Promise((resolve) => setTimeout(resolve, 150)),
		]);
	}
	const close = (): void => {
		for (const socket of sockets) socket.destroy();
		child.kill('SIGKILL');
	};
	return { port, close };
};
