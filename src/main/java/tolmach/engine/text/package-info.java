/**
 * What happens to a segment's text before and after any engine: what an engine must not touch goes
 * past it and comes back.
 */
package tolmach.engine.text;
