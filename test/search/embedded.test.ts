import { createEmbeddedEngine } from '../../src/search/index.ts';
import { searchConformance } from './conformance.ts';

searchConformance('the embedded engine', async () => createEmbeddedEngine());
