/** That something has been done, or is being done by somebody who cannot: the act, and whether it is only announced. */
export interface Claim {
  act: Act;
  /** It is offered or announced, and not said to be done. */
  ahead: boolean;
  /** It may be meant of what the centre does at large: an article can say it. */
  habit: boolean;
  /** The word by which it is known. */
  word: string;
}

/** Acts of which a caller may be told; `none` is one that nobody here can do, whatever the tools. `any`: "it is done". */
export type Act =
  | 'book'
  | 'move'
  | 'cancel'
  | 'change'
  | 'file'
  | 'note'
  | 'pass_on'
  | 'call_back'
  | 'verify'
  | 'any'
  | 'none';
