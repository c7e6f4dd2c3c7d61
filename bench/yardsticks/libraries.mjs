import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4 } from '@aws-sdk/signature-v4';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { create } from 'zustand';

// The page without our code: everything that it fetches first from other people, and nothing done with it.

globalThis.libraries = [Sha256, SignatureV4, createElement, createRoot, create];
