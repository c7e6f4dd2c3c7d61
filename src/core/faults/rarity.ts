/** How often a mistake is met beside others of its kind, in nats: what is added to the cost of its kind. */
export const NEAREST = -0.5;
export const OFTEN = 0;
export const USUAL = 1;
export const SELDOM = 2.5;
export const RARE = 4;
