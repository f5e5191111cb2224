/** Units as XLIFF 2.1: for tools that know no TMX, and for translations that come back as XLIFF. */
package tolmach.memory.xliff;
