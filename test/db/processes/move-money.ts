// Moves from one account to the other and does everything else that clients do, until it is killed.
import { connectLikeParent } from './connect.ts';

const sql = connectLikeParent(3);
sql.listen('storm', () => {}).catch(() => {});
for (let n = 0; ; n += 1) {
  await Promise.allSettled([
    sql.begin(async (tx) => {
      await tx`select balance from accounts_held where id = 1 for update`;
      await tx`update accounts_held set balance = balance - 1 where id = 1`;
      await tx`update accounts_held set balance = balance + 1 where id = 2`;
    }),
    sql`select ${n}::float8 as x`,
    sql.unsafe('select $1::text as a', ['z']),
    sql.notify('storm', 'x'),
    sql`select 1 / ${n % 5 === 0 ? 0 : 1}::int`,
  ]);
}
