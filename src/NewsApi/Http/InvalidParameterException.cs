namespace NewsApi.Http;

/// <summary>A parameter turns out to be wrong only by what is stored; the answer is 400 and names it.</summary>
internal sealed class InvalidParameterException(string parameter, string message) : Exception(message)
{
    public string Parameter { get; } = parameter;
}
