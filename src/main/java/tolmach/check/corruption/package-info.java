/**
 * Faults put into good translations on purpose, to see which of them the checks find. Begin with
 * {@link tolmach.check.corruption.Corruption}: one kind of fault, applied once to a target text in
 * English or Russian.
 */
package tolmach.check.corruption;
