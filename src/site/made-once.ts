/**
 * A function that makes a value from an object once, and then always returns the same value: several pages and files
 * show it. Neither the value nor the object may be changed.
 */
export function madeOnce<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
	const known = new WeakMap<Source, { made: Made }>();
	return (source) => {
		const found = known.get(source) ?? { made: make(source) };
		known.set(source, found);
		return found.made;
	};
}
