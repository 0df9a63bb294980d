// npm run test:engines: the checklist's own checks in the engines that are installed here, against servers whose logs are the truth.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { richest } from '../support/page/checklist-versions.ts';
import { builtFolder } from '../support/built-site.ts';
import { certificates } from '../support/certificates.ts';
import { addresses } from './engine-addresses.ts';
import { engines } from './engines.ts';
import { findProgram } from './find-program.ts';
import { mayMakeNetwork, runInPrivateNetwork } from './private-network.ts';

const ready: string[] = [];
for (const { name, needs } of engines) {
	const missing = Object.entries(needs).filter(([program]) => findProgram(program) === undefined);
	if (missing.length === 0) ready.push(name);
	else {
		const packages = [...new Set(missing.map(([, from]) => from))].join(' ');
		console.log(
			`Not run: ${name}. It needs ${missing.map(([program]) => program).join(', ')}; on Debian: apt-get install ${packages}`,
		);
	}
}

const hindrance = findHindrance();
if (hindrance !== undefined) {
	// Who starts this wants to know that engines agree: to have asked none is no success.
	console.log(`Nothing was run: ${hindrance}`);
	process.exitCode = 1;
} else {
	const made = await certificates(['*.example.test', '*.invalid', '*.internal']);
	process.exitCode = await runInPrivateNetwork(
		[process.execPath, join(import.meta.dirname, 'run-inside.ts'), ...ready],
		{ names: addresses, authority: made.authority.cert },
		{ PORTOLAN_ENGINES_CERTIFICATES: JSON.stringify(made) },
	);
}

/** Why no engine can be run. */
function findHindrance(): string | undefined {
	if (!existsSync(builtFolder) || !richest)
		return 'there is no built site with a checklist. Run "npm run build" first.';
	if (!mayMakeNetwork()) {
		return `the engines need a private network on this machine (Linux, with unshare and ip, and user namespaces allowed).
On Debian: apt-get install util-linux iproute2; sysctl kernel.unprivileged_userns_clone=1`;
	}
	return ready.length === 0 ? 'no engine is installed here.' : undefined;
}
