/** More replaced claims than these would bury what stands: they are folded away. */
export const mostReplaced = 8;
