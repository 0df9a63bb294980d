// Marks the current section in the table of contents; it acts when it is imported. Without it the contents are still links.
const contents = document.querySelector('.toc');
const places = [...(contents?.querySelectorAll('a') ?? [])].flatMap((link) => {
	const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
	return heading ? [{ link, heading }] : [];
});
let waiting = false;

function follow(): void {
	waiting = false;
	const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
	// A section is current once its heading is in the upper third. The last headings of the page cannot scroll that far.
	const line = scrollTop + clientHeight >= scrollHeight - 2 ? clientHeight : clientHeight / 3;
	const here = places.findLast(({ heading }) => heading.getBoundingClientRect().top < line)?.link;
	for (const { link } of places) {
		if (link !== here) link.removeAttribute('aria-current');
		else if (!link.hasAttribute('aria-current')) {
			link.setAttribute('aria-current', 'location');
			// Long contents have their own scrollbar beside the text.
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
