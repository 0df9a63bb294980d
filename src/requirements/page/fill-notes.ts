import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Draft } from '../model/draft.ts';

/**
 * Gives each requirement the HTML of its notes: the cells of its row that are marked `data-notes`, each after the
 * heading in its mark. The HTML is taken from the page, which is already safe.
 */
export function fillNotes(body: Root, drafts: readonly Draft[]): void {
	const visit = (node: Root | RootContent) => {
		if (node.type !== 'root' && node.type !== 'element') return;
		const index = node.type === 'element' ? node.properties['dataRequirement'] : undefined;
		const draft = index === undefined ? undefined : drafts[Number(index)];
		if (draft && node.type === 'element') draft.notes.html = notesHtml(node) ?? draft.notes.html;
		else node.children.forEach(visit);
	};
	visit(body);
}

function notesHtml(row: Element): string | undefined {
	const parts: string[] = [];
	for (const cell of row.children) {
		if (cell.type !== 'element' || cell.properties['dataNotes'] === undefined) continue;
		const heading = String(cell.properties['dataNotes']);
		delete cell.properties['dataNotes'];
		parts.push(toHtml([{ type: 'text', value: heading }, ...cell.children]));
	}
	return parts.length > 0 ? parts.join('<br>') : undefined;
}
