// How long properties are tried: a fixed number of runs with a fixed seed in `npm test`, so that it gives the same result on every machine;
// by the clock and with a new seed in `npm run fuzz`. fast-check prints the seed of a run that failed.

/** The seed of `npm test`. */
const testSeed = 20261128;

/** A seed that `npm run fuzz` has printed for a failure: `PORTOLAN_FUZZ_SEED=… npm run fuzz -- 1` tries it again. */
const givenSeed = Number(process.env['PORTOLAN_FUZZ_SEED']) || undefined;

/** The time for each property in `npm run fuzz`, in milliseconds; undefined in `npm test`. */
const fuzzTime: number | undefined = Number(process.env['PORTOLAN_FUZZ_MILLISECONDS']) || undefined;

/** What `fc.assert` is given besides the property; `numRuns` is the number of runs in `npm test`. */
export const randomRuns = (numRuns: number) =>
	fuzzTime === undefined
		? { numRuns, seed: testSeed }
		: {
				numRuns: Number.MAX_SAFE_INTEGER,
				interruptAfterTimeLimit: fuzzTime,
				markInterruptAsFailure: false,
				...(givenSeed === undefined ? {} : { seed: givenSeed }),
			};
