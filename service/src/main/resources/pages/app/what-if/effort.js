// How many futures, and how long that takes.

import { whole } from '../../shared/format.js';

/** futures a precision usually takes are learnt while it runs; these are for the waiting time alone. */
export const EFFORTS = [
  { key: 'quick', label: 'A first look', text: '500 futures', replications: 500, futures: 500 },
  { key: 'usual', label: 'For a decision', text: '3,200 futures', replications: 3200, futures: 3200 },
  { key: 'half', label: 'To ± 0.5 % of bookings', text: 'as many futures as that takes', precision: 0.005, futures: 3000 },
  { key: 'tenth', label: 'To ± 0.1 % of bookings', text: 'as many futures as that takes, at most 40,000', precision: 0.001, maxReplications: 40000, futures: 40000 },
  { key: 'own', label: 'Another number of futures', text: '', own: true },
];
const EVALUATIONS_PER_SECOND = 8e6;
const START_SECONDS = 3;

/** Seconds a run takes, about, on a machine like those the benchmarks were made on. */
export function expectedSeconds({ accounts, plans, futures, studies, reps }) {
  const once = (accounts * plans * futures) / EVALUATIONS_PER_SECOND;
  return START_SECONDS + once + (studies ? studySeconds(accounts, plans, reps) : 0);
}

/** Each rep leaves once, each region gains and loses one, each weak assumption moves both ways. */
function studySeconds(accounts, plans, reps) {
  const FUTURES_OF_A_STUDY = 60;
  const OTHER_STUDIES = 60;
  return (accounts * plans * FUTURES_OF_A_STUDY * (reps + OTHER_STUDIES)) / EVALUATIONS_PER_SECOND;
}

export function waitText(seconds) {
  if (seconds < 10) return 'a few seconds';
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'about a minute' : `about ${whole(minutes)} minutes`;
}
