/** JMH: how long the engine's steps take. */
package dev.fairfield.benchmarks.micro;
