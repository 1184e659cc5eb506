/** Everything a place field needs once somebody begins to type: 17 kB of places, and how they are found. */
export { default as places } from 'places:all';
export { findPlaces, placeName } from './find-place.ts';
