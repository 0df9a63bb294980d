import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points of a picture for each point of the page: enough for thin letters to have dark ones. */
const scale = 1.5;

/** What is wrong with the colours of a PDF's pages, one sentence each: text that is not dark, paint, or colour. */
export const pdfPaintFaults = async (pdf: Uint8Array, pageNumbers: readonly number[] = [1]): Promise<string[]> => {
	const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
	try {
		const document = await task.promise;
		const factory: object = document.canvasFactory;
		if (!makesPictures(factory)) throw new Error('pdfjs has nothing to draw on here.');
		const faults: string[] = [];
		for (const number of pageNumbers) {
			const page = await document.getPage(number);
			const viewport = page.getViewport({ scale });
			const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
			const { canvas, context } = factory.create(width, height);
			await page.render({ canvas, canvasContext: context, viewport }).promise;
			const { data } = context.getImageData(0, 0, width, height);
			faults.push(...pageFaults(data, width, number));
			const { items } = await page.getTextContent();
			for (const item of items) {
				if (!('str' in item) || item.str.trim() === '') continue;
				const [x = 0, y = 0] = viewport.convertToViewportPoint(Number(item.transform[4]), Number(item.transform[5]));
				const box = { left: x, top: y - item.height * scale, right: x + item.width * scale, bottom: y };
				const dark = darkest(data, width, box);
				if (dark > 0x60) faults.push(`page ${number}: “${item.str}” is pale (${dark})`);
			}
		}
		return faults;
	} finally {
		await task.destroy();
	}
};

interface Picture {
	canvas: HTMLCanvasElement;
	context: CanvasRenderingContext2D;
}

/** What pdfjs draws on outside of a browser; its own types say no more than that it is an object. */
interface PictureFactory {
	create: (width: number, height: number) => Picture;
}

const makesPictures = (factory: object): factory is PictureFactory => 'create' in factory;

/** White is most of a page of text; strokes and letters take less than a fifth of it. */
function pageFaults(data: Uint8ClampedArray, width: number, number: number): string[] {
	let white = 0;
	let coloured = 0;
	for (let at = 0; at < data.length; at += 4) {
		const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
		if (Math.min(red, green, blue) > 0xf8) white += 1;
		if (Math.max(red, green, blue) - Math.min(red, green, blue) > 0x18) coloured += 1;
	}
	const share = white / (data.length / 4);
	const faults: string[] = [];
	if (share < 0.8) faults.push(`page ${number}: only ${Math.round(share * 100)} % of it is white`);
	if (coloured > width) faults.push(`page ${number}: ${coloured} points of it have a colour`);
	return faults;
}

function darkest(data: Uint8ClampedArray, width: number, box: Record<'left' | 'top' | 'right' | 'bottom', number>) {
	let least = 255;
	for (let y = Math.max(0, Math.floor(box.top)); y <= Math.ceil(box.bottom); y += 1) {
		for (let x = Math.max(0, Math.floor(box.left)); x <= Math.min(width - 1, Math.ceil(box.right)); x += 1) {
			const at = (y * width + x) * 4;
			least = Math.min(least, Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255));
		}
	}
	return least;
}
