/** The cases that a message needs in another language, each as a sentence with a number in it. */
package tolmach.message.plural;
