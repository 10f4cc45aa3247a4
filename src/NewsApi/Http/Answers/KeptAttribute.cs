namespace NewsApi.Http.Answers;

/// <summary>
/// The answers of the action are kept as ready bytes, and sent again to whoever asks for the same address and
/// representation, until what they show changes. Not for answers that depend on the time, on who asks, or on anything
/// but the database.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class KeptAttribute(KeptUntil until) : Attribute
{
    public KeptUntil Until { get; } = until;
}

/// <summary>What ends the life of an answer.</summary>
internal enum KeptUntil
{
    /// <summary>Any commit: for lists, and whatever counts.</summary>
    AnyCommit,

    /// <summary>A change or removal of something that was stored before: new articles change nothing.</summary>
    StoredChanges,

    /// <summary>A change of the article that the route names by its <c>id</c>, or of its quotes.</summary>
    ArticleChanges,
}
