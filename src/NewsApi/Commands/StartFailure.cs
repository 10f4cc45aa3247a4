namespace NewsApi.Commands;

/// <summary>The server cannot start, for a reason that the operator can remove; the message is one line for them.</summary>
internal sealed class StartFailure(string message, Exception? cause = null) : Exception(message, cause);
