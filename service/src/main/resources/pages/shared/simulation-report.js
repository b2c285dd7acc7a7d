// Fills the page of a comparison from the data inside it.

import { drawComparison } from './comparison-parts.js';
import { readJson } from './format.js';
import { readComparison } from './simulation-words.js';

drawComparison(readComparison(readJson('comparison-data')));
