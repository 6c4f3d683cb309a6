import { describeTalk } from './browsers.ts';

describeTalk('ar');
