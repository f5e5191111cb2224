/** The canonical article and the formats it is read from and written to. */
package tolmach.article;
