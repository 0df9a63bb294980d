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

const asksTheClock = /\b(?:performance|Date)\.now\(\)/;
const testFunction = /^(?:test|it|beforeAll|beforeEach|afterAll|afterEach)\b/;

/**
 * A limit in time of a test's own: a slow machine does not meet it. vitest.config.ts and playwright.config.ts hold the limits, which end what hangs;
 * how long something takes is measured by `npm run bench`.
 */
const timesTest = (node: ts.Node): boolean => {
	if (!ts.isCallExpression(node)) return false;
	const called = node.expression.getText();
	const limits = (argument: ts.Expression): boolean =>
		ts.isObjectLiteralExpression(argument) && argument.properties.some(({ name }) => name?.getText() === 'timeout');
	if (/(?:^|\.)(?:setConfig|(?:test|describe)\.setTimeout)$/.test(called)) return true;
	if (/\.to[A-Z]\w*$/.test(called))
		return node.arguments.some(limits) || (/Less/.test(called) && asksTheClock.test(called));
	if (!testFunction.test(called)) return false;
	return node.arguments.some(limits) || ts.isNumericLiteral(node.arguments.at(-1) ?? node);
};

const actsOnPage = /(?:^|\.)(?:click|dblclick|check|uncheck|fill|press|pressSequentially|selectOption|reload|mark)$/;

/**
 * Whether a statement expects what it reads of a page once, right after the page was told to do something: on a slow machine it has not done it
 * yet. `expect(locator)` and `expect.poll` wait; so does what the test has begun to wait for before.
 */
const readsTooSoon = (statement: ts.Node, before: ts.Node | undefined): boolean => {
	if (!before || !ts.isExpressionStatement(before) || !ts.isExpressionStatement(statement)) return false;
	// What is expected of a locator waits.
	if (ts.isAwaitExpression(statement.expression)) return false;
	const did = ts.isAwaitExpression(before.expression) ? before.expression.expression : before.expression;
	if (!ts.isCallExpression(did) || !actsOnPage.test(did.expression.getText())) return false;
	let [reads, waits] = [false, false];
	const look = (node: ts.Node, isRead: boolean): void => {
		if (ts.isCallExpression(node) && /^expect(?:\.soft)?$/.test(node.expression.getText())) isRead = true;
		if (isRead && ts.isAwaitExpression(node)) {
			reads = true;
			waits ||= ts.isIdentifier(node.expression);
		}
		ts.forEachChild(node, (child) => look(child, isRead));
	};
	look(statement.expression, false);
	return reads && !waits;
};

const faultOf = (node: ts.Node, file: string): string | null => {
	if (file.endsWith('.spec.ts') && ts.isBlock(node)) {
		const { statements } = node;
		if (statements.some((statement, place) => readsTooSoon(statement, statements[place - 1])))
			return 'expects what it reads once right after an action: wait with expect(locator) or expect.poll';
	}
	if (ts.isCallExpression(node) && node.expression.getText() === 'fc.assert') {
		const runs = node.arguments[1];
		// So that "npm test" gives the same result each time, and "npm run fuzz" tries all of them.
		if (!runs || !ts.isCallExpression(runs) || runs.expression.getText() !== 'randomRuns')
			return 'tries a property without randomRuns';
	}
	if (/^tests\/.*\.(?:test|spec)\.ts$/.test(file) && timesTest(node)) return 'has a limit in time of its own';
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
