/** Whether this program is being ended: what fails from then on fails because of that and is not worth a word. */
export const stopState = { begun: false };
