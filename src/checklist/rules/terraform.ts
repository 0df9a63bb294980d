// Blocks of Terraform's configuration language (HCL native syntax), as `terraform fmt` lays them out.
import { oneLine } from './rule-text.ts';

/** A value of an attribute; `raw` is an expression such as `var.vpc_id`. */
export type HclValue = string | number | readonly string[] | { raw: string } | readonly { raw: string }[];

/** Text in double quotes; `\`, `"` and the beginnings of templates are escaped. */
export function hclQuoted(text: string): string {
	const plain = oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
	return `"${plain.replace(/[$%]\{/g, (beginning) => beginning.slice(0, 1) + beginning)}"`;
}

/** A block with its labels and attributes; those without a value are left out. */
export function hclBlock(
	kind: string,
	labels: readonly string[],
	attributes: readonly (readonly [name: string, value: HclValue | undefined])[],
): string[] {
	const stated = attributes.flatMap(([name, value]) => (value === undefined ? [] : [[name, hclValue(value)] as const]));
	const width = Math.max(...stated.map(([name]) => name.length));
	return [
		`${[kind, ...labels.map(hclQuoted)].join(' ')} {`,
		...stated.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`),
		'}',
	];
}

function hclValue(value: HclValue): string {
	if (typeof value === 'number') return `${value}`;
	if (typeof value === 'string') return hclQuoted(value);
	if ('raw' in value) return value.raw;
	return `[${value.map((each) => (typeof each === 'string' ? hclQuoted(each) : each.raw)).join(', ')}]`;
}
