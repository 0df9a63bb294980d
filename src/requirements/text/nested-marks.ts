/**
 * A sign that may open emphasis or a bracket: how many characters of it are unused, and how deep the text after it is
 * nested.
 */
interface Opening {
	sign: string;
	left: number;
	inside: number;
}

/**
 * Counts the emphasis signs, brackets and comment openings of a block of text, and measures how deep emphasis (`*`,
 * `_`, `~`) and brackets are nested. Both are upper bounds, since signs in code and escaped signs count too. The time
 * grows only with the length of the block; the parser's grows with the cube of the depth.
 */
export function nestedMarks(block: string): { depth: number; count: number } {
	const stack: Opening[] = [{ sign: '', left: 0, inside: 0 }];
	const openings = new Map<string, number>();
	let depth = 0;
	let count = 0;
	for (const { 0: run, index } of block.matchAll(/([*_~])\1*|[[\]]|<[!?]/g)) {
		count += 1;
		if (run.startsWith('<')) continue;
		const sign = run === ']' ? '[' : run.charAt(0);
		let left = run.length;
		const mayClose = sign === '[' ? run === ']' : /\S/.test(block.charAt(index - 1));
		const mayOpen = sign === '[' ? run === '[' : /\S/.test(block.charAt(index + run.length));
		while (mayClose && left > 0 && (openings.get(sign) ?? 0) > 0) {
			const opening = lastOf(sign, stack, openings);
			const used = Math.min(left, opening.left);
			opening.inside += Math.ceil(used / (sign === '[' ? 1 : 2));
			depth = Math.max(depth, opening.inside);
			left -= used;
			opening.left -= used;
			if (opening.left === 0) fold(stack, openings);
		}
		if (!mayOpen || left === 0) continue;
		stack.push({ sign, left, inside: 0 });
		openings.set(sign, (openings.get(sign) ?? 0) + 1);
	}
	return { depth, count };
}

/** The nearest opening of a sign. Openings above it on the stack are dropped: they open nothing. */
function lastOf(sign: string, stack: Opening[], openings: Map<string, number>): Opening {
	while (stack.at(-1)?.sign !== sign) fold(stack, openings);
	return stack.at(-1) ?? { sign, left: 0, inside: 0 };
}

/** Drops the last opening; its nested depth moves to the one below. */
function fold(stack: Opening[], openings: Map<string, number>): void {
	const top = stack.pop();
	const below = stack.at(-1);
	if (!top || !below) return;
	openings.set(top.sign, (openings.get(top.sign) ?? 1) - 1);
	below.inside = Math.max(below.inside, top.inside);
}
