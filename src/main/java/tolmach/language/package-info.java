/**
 * Which language a text is in, and the tags that name languages.
 *
 * <p>Short strings have no language of their own: a name, a brand or a button's word looks like
 * any. Whoever holds the document asks {@link tolmach.language.LanguageDetector#detectWithin}. How
 * the detector decides, how well, and where its data come from is in src/docs/language-model.md.
 */
package tolmach.language;
