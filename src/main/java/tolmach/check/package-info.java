/** What compares source and target before anything goes out. */
package tolmach.check;
