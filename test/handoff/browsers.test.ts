import { describeTalk } from './browsers.ts';

describeTalk('en');
describeTalk('ar');
