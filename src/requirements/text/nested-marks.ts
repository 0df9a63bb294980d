/** A sign that may open emphasis or a bracket: how many of it are left, and how deep what stands after it is nested. */
interface Opening {
	sign: string;
	left: number;
	inside: number;
}

/**
 * How many signs of emphasis, brackets and comments a block of text holds, and how deep emphasis (`*`, `_`, `~`) and brackets are nested in a block of text, counted from above:
 * code and escapes count as well. Takes time that grows with the length of the block alone, where the parser's grows with the cube of the depth.
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

/** The nearest opening of a sign; those above it open nothing. */
function lastOf(sign: string, stack: Opening[], openings: Map<string, number>): Opening {
	while (stack.at(-1)?.sign !== sign) fold(stack, openings);
	return stack.at(-1) ?? { sign, left: 0, inside: 0 };
}

/** Takes the last opening away; what it held is in the one below. */
function fold(stack: Opening[], openings: Map<string, number>): void {
	const top = stack.pop();
	const below = stack.at(-1);
	if (!top || !below) return;
	openings.set(top.sign, (openings.get(top.sign) ?? 1) - 1);
	below.inside = Math.max(below.inside, top.inside);
}
