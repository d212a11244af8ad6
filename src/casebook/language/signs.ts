/** Stands in the words of a passage for a component that prints a number of the record. */
export const countSign = '\uFFFC';

/** Stands for any other component that holds no words. */
export const gapSign = '\uFFFD';
