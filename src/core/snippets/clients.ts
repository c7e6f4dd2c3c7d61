import type { Client } from './client';
import { rubyClient } from './ruby/ruby';

/** Every client that there is code for. */
export const CLIENTS: readonly Client[] = [rubyClient];
