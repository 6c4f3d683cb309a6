import { RtcHuman } from '../../helpers/rtc-human.ts';

/** A human in a process of its own, which a test may kill: joins by the address and the token given, and is quiet. */
const [url = '', token = ''] = process.argv.slice(2);
await RtcHuman.join(url, token);
process.send?.('here');
