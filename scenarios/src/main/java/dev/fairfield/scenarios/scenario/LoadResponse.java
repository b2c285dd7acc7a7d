package dev.fairfield.scenarios.scenario;

/**
 * How sales follow effort: (hours available ÷ hours required)^elasticity, within bounds.
 *
 * @param elasticity sales elasticity of selling effort, 0 to 1
 * @param minResponse lower bound of the response
 * @param maxResponse upper bound of the response
 */
public record LoadResponse(double elasticity, double minResponse, double maxResponse) {

  public static final LoadResponse DEFAULT = new LoadResponse(0.34, 0.4, 1.25);

  public LoadResponse {
    Bounds.share("elasticity", elasticity);
    Bounds.between("minResponse", minResponse, 0, Bounds.MAX_FACTOR);
    Bounds.check(
        maxResponse >= minResponse && maxResponse > 0 && maxResponse <= Bounds.MAX_FACTOR,
        "maxResponse",
        maxResponse,
        "a number above 0, of at most 100 and of at least minResponse, "
            + Bounds.text(minResponse));
  }
}
