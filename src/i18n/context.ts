import { createContext, useContext } from 'react';
import { en, type Messages } from './en/labels';
import type { Sentences } from './en/sentences/all';

export const MessagesContext = createContext<Messages>(en);
export const SentencesContext = createContext<Sentences | undefined>(undefined);

/** The labels of the page in the language chosen. */
export const useMessages = (): Messages => useContext(MessagesContext);

/** The sentences of the page; undefined for the moment until they are there. */
export const useSentences = (): Sentences | undefined => useContext(SentencesContext);
