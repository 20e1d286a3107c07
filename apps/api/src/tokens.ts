export const PUBLIC_URL = Symbol('public URL');
export const LIMITS = Symbol('limits');
export const HEALTH_CHECKS = Symbol('health checks');
