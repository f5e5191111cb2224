/**
 * Why a published sentence reads as it does, from what the topics have of it. Begin with {@link
 * tolmach.app.why.Inquiry}.
 */
package tolmach.app.why;
