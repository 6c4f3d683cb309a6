export { notify } from './notify.ts';
export { startNotifications } from './start-notifications.ts';
