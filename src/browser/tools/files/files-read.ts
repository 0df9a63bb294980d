import { fileLimit } from '../../../checklist/files/list-file.ts';

/** The text of a file, or why there is none. */
export type FileText = { text: string } | { why: 'too-large' | 'damaged' | 'unreadable' };

/**
 * Reads a file that somebody chose: UTF-8, or UTF-16 with a byte order mark, as PowerShell writes it. A file that is too large is not read.
 */
export async function readFileText(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<FileText> {
	if (file.size > fileLimit) return { why: 'too-large' };
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		// A folder, or a file that was deleted meanwhile.
		return { why: 'unreadable' };
	}
	try {
		return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
	} catch {
		return { why: 'damaged' };
	}
}

/** The encoding by the byte order mark: https://encoding.spec.whatwg.org/#bom-sniff. The decoder then leaves the mark out. */
function encodingOf([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
