namespace NewsApi.Http;

/// <summary>What a client should know about how its request for a list was understood; one for each request.</summary>
internal sealed class ListWarnings
{
    private readonly List<string> _messages = [];

    /// <summary>Null where there is nothing to say.</summary>
    public IReadOnlyList<string>? Messages => _messages.Count > 0 ? _messages : null;

    public void Add(string message)
    {
        if (!_messages.Contains(message))
        {
            _messages.Add(message);
        }
    }
}
