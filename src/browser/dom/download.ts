/** Milliseconds that a browser may need to begin a download. */
const downloadBegins = 60_000;

/** Offers a text to the browser as a download. */
export function download(text: string, name: string, type: string): string {
	const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), downloadBegins);
	return name;
}
