import { onEveryDatabase } from '../helpers/databases.ts';
import { upgradeSuite } from './suites/upgrade.ts';

onEveryDatabase(upgradeSuite);
