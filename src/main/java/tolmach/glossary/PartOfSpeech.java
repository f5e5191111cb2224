package tolmach.glossary;

/** The part of speech of a term, as TBX-Basic tells them apart. */
public enum PartOfSpeech {
  NOUN,
  PROPER_NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  OTHER
}
