namespace NewsApi.Http;

/// <summary>
/// Names the problem type that the documentation shows for its status, where that is not the general one.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ProblemExampleAttribute(string type) : Attribute
{
    public ProblemType Type => ProblemTypes.All.Single(known => known.Name == type);
}
