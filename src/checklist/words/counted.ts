/** A number with its noun, which may be the rest of a sentence: "1 mark", "2 marks". */
export function counted(count: number, one: string, several: string): string {
	return `${count} ${count === 1 ? one : several}`;
}
