import ts from 'typescript';
import { codeParts, walkCode } from './source-imports.ts';

/** The most lines that a file may have without saying why, in its first comment, with the words "Long because". */
const mostLines = 250;

/** Names that do not say what is in a file. */
const emptyNames = /^(utils?|helpers?|types|common|misc|shared)(\.ts|\.astro)?$|^index\.ts$/;

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$|^\[[a-z.]+\](\.[a-z0-9]+)*$|^[A-Z][A-Za-z0-9]*\.astro$/;

const firstComment = (text: string): string =>
	/^\s*(\/\*.*?\*\/|(\/\/[^\n]*\n?\s*)+|<!--.*?-->)/s.exec(text)?.[0] ?? '';

const isJsonParse = (node: ts.Node): boolean => ts.isCallExpression(node) && node.expression.getText() === 'JSON.parse';

const writesHtml = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|write|writeln)$/;
const leavesOut = /^(skip|only|fixme|todo)$/;

const faultOf = (node: ts.Node, file: string): string | null => {
	if (node.kind === ts.SyntaxKind.AnyKeyword) return 'has the type any';
	if (ts.isAsExpression(node) && isJsonParse(node.expression)) return 'trusts the shape of what JSON.parse gives';
	if (ts.isPropertyAccessExpression(node)) {
		const name = node.name.text;
		const object = node.expression.getText();
		if (
			file.startsWith('src/browser/') &&
			writesHtml.test(name) &&
			(!name.startsWith('write') || object === 'document')
		) {
			return `uses ${name}`;
		}
		if (file.startsWith('tests/') && leavesOut.test(name) && /^(test|it|describe)\b/.test(object)) {
			return `leaves tests out by ${object}.${name}`;
		}
		if (isPure(file) && object === 'Date' && name === 'now') return 'reads the clock';
	}
	if (
		ts.isIdentifier(node) &&
		/^(local|session)Storage$/.test(node.text) &&
		/^src\/(?!.*\bguarded-storage\.ts$)/.test(file)
	) {
		return `uses ${node.text}, which may throw: GuardedStorage does not`;
	}
	if (isPure(file) && ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
		return 'reads the clock';
	}
	return null;
};

const isPure = (file: string): boolean => /^src\/(requirements|checklist)\//.test(file);

/** What in a file goes against the rules of the house, one sentence each; `file` is a path below the project. */
export const sourceFaults = (file: string, text: string): string[] => {
	const faults: string[] = [];
	const parts = file.split('/');
	for (const part of parts.slice(1)) {
		if (emptyNames.test(part)) faults.push(`the name ${part} does not say what is in it`);
		else if (!kebabCase.test(part)) faults.push(`the name ${part} is not in kebab-case`);
	}
	const lines = text.trimEnd().split('\n').length;
	if (lines > mostLines && !/long because/i.test(firstComment(text.replace(/^---\r?\n/, '')))) {
		faults.push(`${lines} lines, and its first comment gives no reason ("Long because …")`);
	}
	const mark = /@ts-(ignore|nocheck)|\b(TODO|FIXME|XXX)\b/.exec(text.replaceAll(/(['"`/]).*?\1/g, ''));
	if (mark !== null) faults.push(`has ${mark[0]}`);
	if (/\.(ts|astro)$/.test(file)) {
		for (const { code } of codeParts(file, text)) {
			walkCode(code, (node) => {
				const fault = faultOf(node, file);
				if (fault !== null) faults.push(fault);
			});
		}
	}
	return faults.map((fault) => `${file}: ${fault}`);
};
