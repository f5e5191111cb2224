/**
 * The canonical article and the formats it is read from and written to.
 *
 * <p>Begin with {@link tolmach.article.ItemPeek} (who is this?), {@link
 * tolmach.article.ArticleReader} (what does it say?) and {@link tolmach.article.NinjsWriter} (say
 * it in another language). Each format has a reader that gives blocks and leftovers; one assembly
 * gives both their languages, ids and sentences.
 *
 * <p>Traps: pages are full of no-break spaces, so text is compared only after {@code Words.clean};
 * what an item says of its own language is a prior, not a fact; ids such as {@code p3.1} count
 * blocks of a role, so a paragraph put in moves the ids after it, and memory must go by text; the
 * texts of a ninjs item's associations stay in their own language.
 */
package tolmach.article;
