export * from './moment';
export * from './account';
