// Takes jobs off the table until none is left.
import { connectLikeParent } from './connect.ts';

const sql = connectLikeParent();
const takeOne = () =>
  sql.begin(async (tx) => {
    const [job] = await tx`select id from jobs where done = 0 order by id limit 1 for update skip locked`;
    if (job) await tx`update jobs set done = done + 1 where id = ${job['id'] as number}`;
    return job !== undefined;
  });
while (await takeOne());
await sql.end();
