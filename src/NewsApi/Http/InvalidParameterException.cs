namespace NewsApi.Http;

/// <summary>A parameter is invalid in a way that only stored data show: 400 that names the parameter.</summary>
internal sealed class InvalidParameterException(string parameter, string message) : Exception(message)
{
    public string Parameter { get; } = parameter;
}
