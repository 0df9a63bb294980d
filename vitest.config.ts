import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * They take longest, and start first, so that no worker is left with one of them at the end. Vitest knows that only where it has run before; else it
 * goes by the size of files. Those that build a site take turns, so that tests of another kind stand between them.
 */
const long = [
	'tests/requirements/page/mutated-pages.test.ts',
	'tests/site/content/content-loader.test.ts',
	'tests/requirements/page/account.test.ts',
	'tests/commands/new.test.ts',
	'tests/requirements/page/hostile-input.test.ts',
	'tests/site/content/second-product.test.ts',
	'tests/site/content/dev-server.test.ts',
	'tests/site/build/many-versions.test.ts',
	'tests/commands/snapshot.test.ts',
];

class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) =>
			long.findIndex((name) => moduleId.endsWith(name)) + 1 || Infinity;
		const sorted = await super.sort(files);
		return sorted.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
	}
}

export default defineConfig({
	test: {
		// The tests of a product's facts sit with its content; browser specs (*.spec.ts) belong to tests/playwright.config.ts.
		include: ['tests/**/*.test.ts', `${process.env['CONTENT_DIR'] || 'content'}/**/*.test.ts`],
		watch: false,
		sequence: { sequencer: LongFirst },
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
