import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text of each page of a PDF, its lines separated by newlines, without those that hold only space.
 * The order is that of drawing: what stands in the margins of a page comes first. Text that is drawn as strokes is not there.
 */
export const pdfText = async (pdf: Uint8Array): Promise<string[]> => {
	// A copy, because pdfjs hands the bytes to its worker and leaves the given array empty.
	const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
	try {
		const document = await task.promise;
		const pages: string[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const { items } = await (await document.getPage(number)).getTextContent();
			const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
			pages.push(text.replace(/[^\S\n]*\n\s*/g, '\n').trim());
		}
		return pages;
	} finally {
		await task.destroy();
	}
};

/** The size of the smallest text of a PDF in points, and that text. */
export const smallestText = async (pdf: Uint8Array): Promise<{ points: number; text: string }> => {
	const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
	try {
		const document = await task.promise;
		let smallest = { points: Infinity, text: '' };
		for (let number = 1; number <= document.numPages; number++) {
			const { items } = await (await document.getPage(number)).getTextContent();
			for (const item of items) {
				if (!('str' in item) || item.str.trim() === '') continue;
				const [, , across = 0, up = 0] = item.transform.map(Number);
				const points = Math.hypot(across, up);
				if (points < smallest.points) smallest = { points, text: item.str };
			}
		}
		return smallest;
	} finally {
		await task.destroy();
	}
};
