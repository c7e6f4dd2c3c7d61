import type { Draft } from '@/core';
import type { CredentialFields } from './credentials';

export type RequestFields = Omit<Draft, keyof CredentialFields>;
