/**
 * How often a whole call by voice is made again. Sound is real time: when something else takes the machine's cores for a
 * moment, frames are lost, a word is misheard, and the call goes another way than its script. What is broken fails both
 * times; a call that needed it is named at the end of the run. No other test is tried again.
 */
export const soundRetries = 1;
