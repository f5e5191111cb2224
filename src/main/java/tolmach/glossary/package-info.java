/**
 * How the desk wants things called. Begin with {@link tolmach.glossary.Glossary}: it finds terms in
 * a source by lemma and verifies that the target has them in some form; {@link
 * tolmach.glossary.Concept} is what the topic {@code glossary} holds.
 */
package tolmach.glossary;
