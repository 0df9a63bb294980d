/** A text as the source of a pattern that matches it alone. Node has `RegExp.escape` for this only from release 24 on. */
export const literalPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
