/** What is decided about a story: versions, drafts, holds, kills, review. */
package tolmach.story;
