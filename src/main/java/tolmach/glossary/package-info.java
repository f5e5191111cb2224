/**
 * How the desk wants things called. Begin with {@link tolmach.glossary.Glossary}: it finds terms in
 * a source by lemma and verifies that the target has them in some form; {@link
 * tolmach.glossary.Concept} is what the topic {@code glossary} holds, {@link
 * tolmach.glossary.TermBase} the glossary made of them.
 *
 * <p>A text becomes words with the keys under which their language's morphology finds them; a term
 * is the same with the keys that are sought. A tree over the keys finds the terms of a source in
 * one pass. A target is well if one of the wanted terms stands in it in any form, once at least.
 * What is missing is put in the place of its rendering only where the case, the number and all that
 * agrees are certain; precision goes before everything, as a wrong word put in costs more than a
 * person's look.
 */
package tolmach.glossary;
