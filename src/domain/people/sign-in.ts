/** Where a request came from, for the list of sessions. */
export interface From {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** A browser that is signed in. `setCookies` are lines of `Set-Cookie` that it is to get. */
export interface OpenSession {
  readonly userId: string;
  readonly sessionId: string;
  readonly setCookies: readonly string[];
}

/** A page to go to, and the cookies that belong to the way there. */
export interface Redirection {
  readonly location: string;
  readonly setCookies: readonly string[];
}

/**
 * What makes and knows sessions and passwords. `cookie` is always the header that the browser sent. Its failures are
 * `HatifError`s: `credentials_wrong`, `person_disabled`, `password_wrong`, `password_short`, `password_long`,
 * `link_invalid`, `not_signed_in`.
 */
export interface SignIn {
  /** Opens a session for an address and a password. */
  withPassword(given: {
    email: string;
    password: string;
    from: From;
  }): Promise<Omit<OpenSession, 'sessionId'>>;
  /** The session that a cookie stands for; null where it is over, or nobody's. */
  sessionOf(cookie: string | undefined): Promise<OpenSession | null>;
  /** Ends the session. Returns the cookies that the browser is to forget. */
  end(cookie: string | undefined): Promise<readonly string[]>;
  /** Changes the password of who is signed in; every other session of theirs ends. */
  changePassword(given: {
    cookie: string | undefined;
    current: string;
    next: string;
    from: From;
  }): Promise<readonly string[]>;
  /** A word by which a person may set a password, once and for so long; words that were made before count no more. */
  makeLink(userId: string, goodForMs: number): Promise<string>;
  /** Sets the password of whom the word of a link was made for; their sessions end. Returns who it is. */
  setPassword(given: { token: string; password: string }): Promise<{ userId: string }>;
  /** A password as it is kept. */
  hash(password: string): Promise<string>;
  /** The name of the other system by which people may sign in; null: none. */
  readonly provider: string | null;
  /** Where the browser goes to sign in by that system. */
  toProvider(): Promise<Redirection>;
  /** What follows when it comes back from there, with the query of that address. */
  fromProvider(query: string, cookie: string | undefined, from: From): Promise<Redirection>;
}
