/**
 * Kernel's second door: labels and places, 160 kB of data that the app's first load must not carry.
 * Ids, domains and zones without their names are behind `index.ts`.
 */
export {
  autonymOf,
  labelsOfKind,
  labelsOfLanguage,
  labelsOfTopic,
  nameOfZone,
  type Label,
  type Labels,
} from './labels.ts';
export { placeById, places, zoneOfPlace, type Place } from './places.ts';
