package tolmach.article;

/**
 * How a translation was made, as the IPTC says it of digital content. Who publishes what a machine
 * wrote must say so; these are the words that readers' and regulators' programs look for.
 */
public enum Making {
  /**
   * By a model trained on texts, all of it or together with memory that a model filled. That a
   * person has let it pass changes no word of it.
   */
  MACHINE("trainedAlgorithmicMedia"),
  /** By a model, and some of it is a person's. */
  MACHINE_AND_PERSON("compositeWithTrainedAlgorithmicMedia"),
  /** Every sentence by a person. */
  PERSON("digitalCreation"),
  /** By rules that learnt from no text, as in pseudo-localization. */
  ALGORITHM("algorithmicMedia");

  private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

  private final String code;

  Making(String code) {
    this.code = code;
  }

  /** The term's identifier in the IPTC vocabulary. */
  public String uri() {
    return VOCABULARY + code;
  }
}
