import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		// The tests of a product's facts sit with its content; browser specs (*.spec.ts) belong to tests/playwright.config.ts.
		include: ['tests/**/*.test.ts', `${process.env['CONTENT_DIR'] || 'content'}/**/*.test.ts`],
		watch: false,
		// By itself it leaves one core to a person at the machine; with two cores, tests would then run one file at a time.
		maxWorkers: '100%',
		// Files share what they import: for each to load it again takes a tenth of the time. So no test may leave a change in what it imports.
		isolate: false,
		// They end what hangs, and no test that a slow machine could still pass. How long things take is measured by `npm run bench`.
		testTimeout: 20 * 60_000,
		hookTimeout: 20 * 60_000,
		expect: { poll: { timeout: 10 * 60_000 } },
	},
});
