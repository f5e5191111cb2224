/** The commands of ./tolmach. */
package tolmach.cli;
