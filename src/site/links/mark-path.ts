/** The mark, as the path of an SVG of 32 by 32: three bearings that leave one port on the rim of a chart's circle, in one shape. */
export const markPath =
	'M16 0a16 16 0 1 0 .1 0ZM6.8 25.2L28 11A13 13 0 0 0 21 4ZM6.8 25.2L11 4A13 13 0 0 0 4 11ZM6.8 25.2L21 28A13 13 0 0 0 28 21Z';
