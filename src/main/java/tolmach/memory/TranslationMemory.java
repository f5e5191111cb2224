package tolmach.memory;

import java.util.List;
import java.util.Optional;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * What was published before and may be used again. Only published units enter it. Safe for use by
 * several threads.
 */
public interface TranslationMemory {

  /**
   * The best unit for the sentence: of the same story before one between the same neighbours before
   * any with the same text; a person's before a machine's; the newest of equals. The region of the
   * source language does not matter, that of the target does.
   */
  Optional<Match> lookUp(LanguagePair pair, Query query);

  /**
   * Units whose source is like the query's text and not the same, the most similar first; of equals
   * a person's before imported ones before a machine's.
   *
   * @param atLeast the lowest score wanted, 0 to 99
   * @param max at most so many
   */
  List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max);

  /**
   * Units with these words in source or target in any of their forms, the best match first.
   *
   * @param max at most so many
   */
  List<Unit> concordance(LanguagePair pair, String words, int max);

  /**
   * What the story says in that language: the units that were published with its last version, in
   * their order there; a person's where both are kept. Empty if nothing was published.
   */
  List<Unit> latest(String uri, LanguageTag target);

  /** Keeps the unit in place of any with the same key. */
  void store(Unit unit);

  /** Offers a unit no more, now and whatever is stored later. */
  void retire(Retirement retirement);

  /** Offers no unit of that story any more. */
  void withdraw(Withdrawal withdrawal);

  /** Forgets the unit with that key, if there is one: its record is gone from the log. */
  void forget(UnitKey key);
}
