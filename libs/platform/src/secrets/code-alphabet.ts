/** Upper case letters and digits without those that are taken for one another on a screen or on paper: 0 O, 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
