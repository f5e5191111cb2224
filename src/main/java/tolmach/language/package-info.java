/** Which language a text is in, and the tags that name languages. */
package tolmach.language;
