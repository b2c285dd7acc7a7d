/** Test books in few words, shared by all tests of the module. */
package dev.fairfield.solver.support;
