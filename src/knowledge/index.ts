export { checkArticles } from './articles/check.ts';
export type { Embedders } from './embedder.ts';
export { listArticles, requireSynced } from './list-articles.ts';
export { openKnowledge } from './open-knowledge.ts';
export { listProducts, type ProductSection } from './products.ts';
export { offersAsked, type Offer } from './offers.ts';
export { remedyOf, type Remedy } from './remedies.ts';
export { keepSynced } from './sync/keep-synced.ts';
export { syncKnowledge, type SyncReport, type SyncStep } from './sync/sync.ts';
