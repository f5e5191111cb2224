/** What has been translated before. */
package tolmach.memory;
