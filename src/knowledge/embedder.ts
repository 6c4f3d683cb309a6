/** What a text is to an embedding model: many embed questions and passages differently. */
export type TextRole = 'query' | 'passage';

/** Makes vectors of texts. The real ones are in integrations/embeddings. */
export interface Embedder {
  /** Says whose vectors they are: those of another name are never compared with them. */
  readonly name: string;
  /**
   * One vector for each text, in order, all of one length. Rejects when the model cannot answer, and when
   * `signal` is aborted.
   */
  embed(texts: readonly string[], role: TextRole, signal: AbortSignal): Promise<number[][]>;
}

/** The embedding models one may ask. */
export interface Embedders {
  /** The one of the configuration; null: lexical only. */
  readonly configured: Embedder | null;
  /** The one whose vectors are stored under a name, where it can still be asked: it serves until another is whole. */
  named(name: string): Embedder | null;
}
