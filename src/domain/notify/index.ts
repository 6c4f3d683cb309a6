export { notify, type NewNotification } from './notify.ts';
export { NotificationSender, type Receiver } from './sender.ts';
