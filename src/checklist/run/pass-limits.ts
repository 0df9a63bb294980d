/** Seconds that a request waits in the first and in the second pass, counted from the moment it is sent. */
export const passLimits = [8, 15] as const;

/** Seconds from the end of a target's first attempt to its second one, at least. */
export const secondPassAfter = 10;
