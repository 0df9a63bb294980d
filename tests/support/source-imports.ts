import ts from 'typescript';

/** One import of a source file. */
export interface SourceImport {
	/** As written: `./rules.ts`, `zod`, `node:fs`. */
	specifier: string;
	/** Types vanish when the code is built; nothing is loaded for them. */
	typeOnly: boolean;
	/** Where it stands: an `.astro` file runs at build, its `<script>` in the reader's browser. */
	inScript: boolean;
}

/** A part of a file that is TypeScript. */
export interface CodePart {
	code: string;
	inScript: boolean;
}

/** The TypeScript of a file: all of a `.ts` file; front matter and scripts of an `.astro` file. */
export const codeParts = (file: string, text: string): CodePart[] => {
	if (!file.endsWith('.astro')) return [{ code: text, inScript: false }];
	const frontMatter = /^\s*---\r?\n(.*?)\r?\n---/s.exec(text);
	const body = text.slice(frontMatter?.[0].length ?? 0);
	const scripts = [...body.matchAll(/<script\b(?<attributes>[^>]*)>(?<code>.*?)<\/script>/gis)]
		// Data in a script element is no code.
		.filter(({ groups }) => !/type="application\/(ld\+)?json"/.test(groups?.['attributes'] ?? ''))
		.map(({ groups }) => ({ code: groups?.['code'] ?? '', inScript: true }));
	return [{ code: frontMatter?.[1] ?? '', inScript: false }, ...scripts];
};

/** Calls `see` with each node of the code, parents first. */
export const walkCode = (code: string, see: (node: ts.Node) => void): void => {
	const walk = (node: ts.Node): void => {
		see(node);
		ts.forEachChild(node, walk);
	};
	walk(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
};

const importOf = (node: ts.Node): Omit<SourceImport, 'inScript'> | null => {
	if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
		// `import { type A }` is left as `import {}` by verbatimModuleSyntax: it does load the module.
		const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
		return { specifier: node.moduleSpecifier.text, typeOnly };
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
		return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
		return { specifier: node.argument.literal.text, typeOnly: true };
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		const [argument] = node.arguments;
		// What is computed cannot be checked; it is reported as it stands.
		return {
			specifier: argument && ts.isStringLiteral(argument) ? argument.text : node.getText(),
			typeOnly: false,
		};
	}
	return null;
};

/** Every import and re-export of a `.ts` or `.astro` file. */
export const sourceImports = (file: string, text: string): SourceImport[] => {
	const found: SourceImport[] = [];
	for (const { code, inScript } of codeParts(file, text)) {
		walkCode(code, (node) => {
			const one = importOf(node);
			if (one !== null) found.push({ ...one, inScript });
		});
	}
	return found;
};
