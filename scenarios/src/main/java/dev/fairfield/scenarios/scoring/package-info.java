/**
 * How well accounts fit the ideal customer: a profile of weighted criteria gives each account 0 to
 * 100 points with their parts and a tier; won and lost opportunities propose a profile and say how
 * far it can be trusted; a control chart tells a score that jumps from one that wavers.
 */
package dev.fairfield.scenarios.scoring;
