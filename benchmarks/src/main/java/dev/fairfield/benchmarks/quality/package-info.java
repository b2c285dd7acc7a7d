/** What plans cost: peers and the engine under one time limit, and what local search adds. */
package dev.fairfield.benchmarks.quality;
