// What a list needs once hosts are named in it, or something is said of parts, releases and regions, in one piece to load.
export { hostsLine } from '../checklist/hosts-line.ts';
export { testableOf } from '../checklist/testable-of.ts';
export { seenItem } from '../checklist/seen-item.ts';
export { testableCount } from '../checklist/words-testable.ts';
