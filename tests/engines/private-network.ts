import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files that every program of the private network finds in the place of the machine's own. */
export interface StandIns {
	/** Names and their addresses, all of 127.0.0.0/8. */
	names: Record<string, string>;
	/** The one authority that is trusted, PEM. */
	authority: string;
}

// All names that are not listed are asked of a name server that is not there: they are unknown at once.
const script = `
	set -e
	ip link set lo up
	ip link add p0 type veth peer name p1
	ip addr add 192.0.2.1/24 dev p0
	ip link set p1 up
	ip link set p0 up
	ip route add default dev p0
	mount --bind "$1/hosts" /etc/hosts
	mount --bind "$1/resolv.conf" "$(readlink -f /etc/resolv.conf)"
	mount --bind "$1/authority.pem" /etc/ssl/certs/ca-certificates.crt
	shift
	exec "$@"
`;
const enter = ['--user', '--map-root-user', '--mount', '--net', 'sh', '-c', script, 'sh'];

/** Whether this system lets a person without rights make a network of their own. */
export function mayMakeNetwork(): boolean {
	const words = ['--user', '--map-root-user', '--mount', '--net', 'ip', 'link', 'set', 'lo', 'up'];
	return process.platform === 'linux' && spawnSync('unshare', words).status === 0;
}

/**
 * Runs a command in a network that holds nothing but this machine, with names and a trusted authority of its own: nothing can
 * leave it, and no file of the machine is changed. It has a link that leads nowhere, since browsers believe to be offline without one.
 * Resolves to the command's exit status.
 */
export async function runInPrivateNetwork(
	command: readonly string[],
	{ names, authority }: StandIns,
	environment: NodeJS.ProcessEnv,
): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'engines-'));
	const lines = Object.entries({ localhost: '127.0.0.1', ...names }).map(([name, address]) => `${address} ${name}\n`);
	writeFileSync(join(folder, 'hosts'), lines.join(''));
	writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n');
	writeFileSync(join(folder, 'authority.pem'), authority);
	const child = spawn('unshare', [...enter, folder, ...command], {
		stdio: 'inherit',
		env: { ...process.env, ...environment, PORTOLAN_ENGINES_FOLDER: folder },
	});
	const status = await new Promise<number>((resolve) => {
		child.on('error', () => resolve(1));
		child.on('exit', (code) => resolve(code ?? 1));
	});
	rmSync(folder, { recursive: true, force: true });
	return status;
}
