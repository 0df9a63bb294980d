/** Seconds that a request may take in the first and in the second pass, from when it is sent. */
export const passLimits = [8, 15] as const;

/** Minimum seconds between the end of a target's first attempt and its second one. */
export const secondPassAfter = 10;
