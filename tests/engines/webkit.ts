import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Engine } from './engine.ts';
import { openScreen } from './screen.ts';

const replySchema = z.object({ value: z.unknown() });
const sessionSchema = z.object({ sessionId: z.string(), capabilities: z.object({ browserVersion: z.string() }) });

/** One command of the W3C WebDriver protocol, https://www.w3.org/TR/webdriver2/; throws with the driver's words. */
async function command(url: string, method: 'POST' | 'DELETE', body?: object): Promise<unknown> {
	const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
	const { value } = replySchema.parse(await response.json());
	if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
	return value;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return address.port;
}

/** A session of a driver that may still be starting. */
async function openSession(driver: string): Promise<z.infer<typeof sessionSchema>> {
	const capabilities = { alwaysMatch: { acceptInsecureCerts: false } };
	for (let attempt = 0; ; attempt += 1) {
		try {
			return sessionSchema.parse(await command(`${driver}/session`, 'POST', { capabilities }));
		} catch (error) {
			// The driver may not listen yet.
			if (attempt > 50 || !(error instanceof TypeError)) throw error;
			await setTimeout(100);
		}
	}
}

/** WebKitGTK by its WebDriver. It knows what Chromium knows, and takes a 407 for an answer. */
export const webkit: Engine = {
	name: 'WebKitGTK',
	needs: { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' },
	judges: (row, inChromium) => (row === 'proxy-sign-in' ? 'answered replied head 1' : inChromium),
	open: async (url) => {
		const screen = await openScreen();
		const port = await freePort();
		const child = spawn('WebKitWebDriver', [`--port=${port}`], {
			stdio: 'ignore',
			// Its own watch sees no way out of the private network and believes to be offline.
			env: { ...process.env, DISPLAY: screen.display, GIO_USE_NETWORK_MONITOR: 'base' },
		});
		const driver = `http://127.0.0.1:${port}`;
		const { sessionId, capabilities } = await openSession(driver);
		const session = `${driver}/session/${sessionId}`;
		await command(`${session}/url`, 'POST', { url });
		return {
			version: `WebKitGTK ${capabilities.browserVersion}`,
			evaluate: (expression) =>
				command(`${session}/execute/sync`, 'POST', { script: `return (${expression});`, args: [] }),
			close: async () => {
				await command(session, 'DELETE').catch(() => undefined);
				child.kill();
				screen.close();
			},
		};
	},
};
