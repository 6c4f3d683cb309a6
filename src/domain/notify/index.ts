export { notify } from './notify.ts';
export type { NotificationTarget } from './notification-target.ts';
export { startNotifications } from './start-notifications.ts';
