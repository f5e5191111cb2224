/**
 * Glossaries as files: TBX-Basic (ISO 30042) and spreadsheets as CSV. Begin with {@link
 * tolmach.glossary.exchange.GlossaryFile}. A bad entry is reported with its line and passed over;
 * it costs no other its place.
 */
package tolmach.glossary.exchange;
