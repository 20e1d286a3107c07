export { signWebhook, verifyWebhook, type WebhookHeaders } from './sign-webhook';
export { postWebhook, type PostWebhookOptions, type WebhookOutcome } from './post-webhook';
