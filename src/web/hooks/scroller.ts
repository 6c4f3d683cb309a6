/** What scrolls must be reachable by keyboard, which not every browser sees to by itself. */
export const scrollerTabIndex = 0;
