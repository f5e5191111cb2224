/**
 * What stands in the books: the topic {@code ledger}, summed up. Begin with {@link
 * tolmach.app.books.Books}.
 */
package tolmach.app.books;
