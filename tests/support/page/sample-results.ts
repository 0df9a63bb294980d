/** The text of a results file as a script writes it: FE1, one TCP check that was answered, with what a test says otherwise. */
export function sampleResults(part: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
	return {
		format: 'portolan-check-results/1',
		product: 'P',
		version: '11',
		dataVersion: '2026112800',
		digest: 'sha256:0',
		machine: { name: 'FE1', role: 'workstation' },
		shell: 'pwsh 7.6.9 (Linux)',
		script: 'powershell',
		started: '2026-11-28T14:02:11Z',
		ended: '2026-11-28T14:03:00Z',
		complete: true,
		checks: [sampleResult()],
		...part,
	};
}

/** One check of such a file. */
export function sampleResult(part: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
	return {
		requirements: [{ id: 'a/b', ref: 'R10', digest: 'sha256:now' }],
		kind: 'tcp',
		target: 'sql1:1433',
		host: 'sql1',
		port: 1433,
		result: 'answered',
		seen: 'connected in 12 ms',
		at: '2026-11-28T14:02:12Z',
		tool: 'bash',
		...part,
	};
}
