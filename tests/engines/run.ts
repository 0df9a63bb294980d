// npm run test:engines: the checklist's own checks in the engines that are installed here, against servers whose logs are the truth.
import { existsSync } from 'node:fs';
import { richest } from '../browser/checklist-versions.ts';
import { builtFolder } from '../support/built-site.ts';
import { certificates } from '../support/certificates.ts';
import { addresses } from './addresses.ts';
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

if (!existsSync(builtFolder) || !richest) {
	console.log('Nothing was run: there is no built site with a checklist. Run "npm run build" first.');
	process.exitCode = 1;
} else if (!mayMakeNetwork()) {
	console.log(
		'Nothing was run: the engines need a private network on this machine (Linux, with unshare and ip, and user namespaces allowed).',
	);
	console.log('On Debian: apt-get install util-linux iproute2; sysctl kernel.unprivileged_userns_clone=1');
} else if (ready.length === 0) {
	console.log('Nothing was run: no engine is installed here.');
} else {
	const made = await certificates(['*.example.test', '*.invalid', '*.internal']);
	const inside = new URL('run-inside.ts', import.meta.url).pathname;
	process.exitCode = await runInPrivateNetwork(
		[process.execPath, inside, ...ready],
		{ names: addresses, authority: made.authority.cert },
		{ PORTOLAN_ENGINES_CERTIFICATES: JSON.stringify(made) },
	);
}
