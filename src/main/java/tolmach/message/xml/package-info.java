/**
 * XML that is changed in place: where each element, attribute and character stands, and how the
 * file spells it, so that all else stays as it is.
 *
 * <p>A parser without document types and entities of their own says first whether a file is XML at
 * all; only then is it scanned for places.
 */
package tolmach.message.xml;
