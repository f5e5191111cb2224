package tolmach.language.morphology;

import java.util.Objects;

/**
 * One way to read a form.
 *
 * @param lemma the word as a dictionary would have it, in small letters
 * @param tag what the form is, in the tags of the language's dictionary, for Russian those of
 *     LanguageTool ({@code NN:Inanim:Fem:Sin:P}); {@code ""} where nothing more is known
 */
public record Reading(String lemma, String tag) {

  public Reading {
    Objects.requireNonNull(lemma, "lemma");
    tag = tag == null ? "" : tag;
  }
}
