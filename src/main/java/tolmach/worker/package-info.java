/** Translating and checking one article into one language: jobs, the chain, drafts. */
package tolmach.worker;
