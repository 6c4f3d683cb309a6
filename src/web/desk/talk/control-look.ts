/** A round button of the call with its word below it: as many as there are stand in one row, on a narrow phone too. */
export const controlLook = 'group flex max-w-24 min-w-11 flex-1 flex-col items-center gap-1 rounded-2xl';

/** The word below it. */
export const controlText = 'text-center text-[0.6875rem] leading-tight sm:text-xs';
