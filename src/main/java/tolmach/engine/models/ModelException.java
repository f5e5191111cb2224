package tolmach.engine.models;

/** A model cannot be had, and a person must do something about it. */
public final class ModelException extends Exception {

  private static final long serialVersionUID = 1;

  private final String fact;
  private final String remedy;

  /**
   * @param fact what is the case and where, without a full stop
   * @param remedy what to do about it, without a full stop
   */
  public ModelException(String fact, String remedy) {
    super(fact + ". " + remedy + ".");
    this.fact = fact;
    this.remedy = remedy;
  }

  public String fact() {
    return fact;
  }

  public String remedy() {
    return remedy;
  }
}
