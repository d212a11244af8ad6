export * from './count.ts';
export * from './date.ts';
export * from './list.ts';
export * from './locales.ts';
export * from './number.ts';
export * from './outcome.ts';
export * from './strings.ts';
export * from './text.ts';
