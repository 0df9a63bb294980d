// What shows a list once something is entered in it or found: an untouched one is shown by the HTML as it is. In one piece to load.
export { itemView } from '../../checklist/item/item-view.ts';
export { isSettled, totalsOf } from '../../checklist/item/totals.ts';
export { choiceKey } from '../../checklist/item/verdict.ts';
export { showItem } from './item-display.ts';
export { showList } from './list-display.ts';
export { showSection } from './section-display.ts';
