/** Drafts out to translators who have no desk here, and back. */
package tolmach.worker.exchange;
