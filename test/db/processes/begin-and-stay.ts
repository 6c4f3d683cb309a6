// Writes within a transaction that it never ends, and says when it is in it.
import { connectLikeParent } from './connect.ts';

await connectLikeParent().begin(async (tx) => {
  await tx`insert into begun values (1)`;
  process.send?.('begun');
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
});
