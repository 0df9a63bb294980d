// Marks in the table of contents where the reader is; it acts when it is imported. Without it, the contents are links all the same.
const contents = document.querySelector('.toc');
const places = [...(contents?.querySelectorAll('a') ?? [])].flatMap((link) => {
	const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
	return heading ? [{ link, heading }] : [];
});
let waiting = false;

function follow(): void {
	waiting = false;
	const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
	// A section is read once its heading is in the upper third; the last ones, at the end of the page, cannot come as far.
	const line = scrollTop + clientHeight >= scrollHeight - 2 ? clientHeight : clientHeight / 3;
	const here = places.findLast(({ heading }) => heading.getBoundingClientRect().top < line)?.link;
	for (const { link } of places) {
		if (link !== here) link.removeAttribute('aria-current');
		else if (!link.hasAttribute('aria-current')) {
			link.setAttribute('aria-current', 'location');
			// Long contents scroll by themselves beside the text.
			if (contents) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
		}
	}
}

function followSoon(): void {
	if (!waiting) requestAnimationFrame(follow);
	waiting = true;
}

if (places.length > 1) {
	addEventListener('scroll', followSoon, { passive: true });
	addEventListener('resize', followSoon);
	follow();
}
