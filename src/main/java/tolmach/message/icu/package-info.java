/** Patterns of ICU's MessageFormat: their plurals and selects as variants, and back. */
package tolmach.message.icu;
