namespace NewsApi.Parsing.Speakers;

/// <summary>Who is meant by a source.</summary>
/// <param name="Entity">Null where nobody is meant by name, or it is not clear who.</param>
/// <param name="Status">How it is known.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Candidates">Whom it could be, best first, where it is not clear.</param>
internal readonly record struct Resolution(
    Entity? Entity, AttributionStatus Status, double Confidence, IReadOnlyList<Entity> Candidates)
{
    public static Resolution Unknown { get; } = new(null, AttributionStatus.None, 0, []);
}
