import type { Page } from 'playwright';

/** What a pointer can press and is less than 24 by 24 px, if another thing to press is too near: https://www.w3.org/TR/WCAG22/#target-size-minimum */
export const smallTargets = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const least = 24;
		const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		// A link in a sentence is as high as its line.
		const inSentence = (element: Element) => {
			if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
			const block = element.closest('p, li, td, th, dd, h1, h2, h3, h4, small, span, caption, div, label');
			return block !== null && block.textContent.trim() !== element.textContent.trim();
		};
		const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
			.filter((element) => shown(element) && !inSentence(element))
			.map((element) => {
				// A label is pressed in place of its control.
				const area = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
				const [one, other] = [element, area].map((each) => each.getBoundingClientRect());
				const box = one && other && one.width * one.height > other.width * other.height ? one : (other ?? one);
				return { element, box };
			})
			.flatMap(({ element, box }) => (box && box.width > 1 && box.bottom + scrollY > 0 ? [{ element, box }] : []));
		const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
		const isSmall = (box: DOMRect) => box.width < least - 0.5 || box.height < least - 0.5;
		return targets
			.filter(({ element, box }) => {
				if (!isSmall(box)) return false;
				const { x, y } = middle(box);
				return targets.some(({ element: near, box: nearBox }) => {
					if (near === element || near.contains(element) || element.contains(near)) return false;
					const other = middle(nearBox);
					if (isSmall(nearBox)) return Math.hypot(x - other.x, y - other.y) < least - 0.5;
					const dx = Math.max(nearBox.left - x, 0, x - nearBox.right);
					const dy = Math.max(nearBox.top - y, 0, y - nearBox.bottom);
					return Math.hypot(dx, dy) < least / 2 - 0.5;
				});
			})
			.map(({ element, box }) => {
				return `${Math.round(box.width)} by ${Math.round(box.height)}: ${element.outerHTML.slice(0, 140)}`;
			});
	});
