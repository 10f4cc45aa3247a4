namespace NewsApi.Data;

/// <summary>Which database this process works on, known once it is prepared.</summary>
internal sealed class StoreIdentity
{
    public Guid Id { get; set; }
}
