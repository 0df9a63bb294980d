/** The environment of a person's terminal: without what the test runner sets for its own workers (NODE_ENV, DEV, MODE, VITEST …). */
export function terminalEnvironment(extra: Record<string, string> = {}): Record<string, string> {
	const kept = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'CI'];
	const inherited = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
	return { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}
