export { notify } from './notify.ts';
export { NotificationSender } from './sender.ts';
export { startNotifications } from './start-notifications.ts';
