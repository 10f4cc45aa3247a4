namespace NewsApi.Http;

/// <summary>The request cannot be served now: 503 with the message, and <c>Retry-After</c>.</summary>
internal abstract class ServiceUnavailableException(string message) : Exception(message);
