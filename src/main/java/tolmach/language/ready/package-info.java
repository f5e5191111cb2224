/**
 * What CLDR has ready in every language: names of countries, languages, currencies, units, months.
 * Begin with {@link tolmach.language.ready.ReadyNames}.
 */
package tolmach.language.ready;
