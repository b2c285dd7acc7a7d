/** Nodes in processes of their own, which tests kill, freeze and cut off. */
package dev.fairfield.jobnode;
