/**
 * A function that makes something of an object once, and gives the same for it ever after: several pages and files show it. What is made must not
 * be changed, nor the object.
 */
export function madeOnce<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
	const known = new WeakMap<Source, { made: Made }>();
	return (source) => {
		const found = known.get(source) ?? { made: make(source) };
		known.set(source, found);
		return found.made;
	};
}
