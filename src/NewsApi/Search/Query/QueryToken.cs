using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>A token of a query.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">The text: the words of a phrase, the name of a field.</param>
/// <param name="Span">The span in the query.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, TextSpan Span);

internal enum QueryTokenKind
{
    Word,
    Prefix,
    Phrase,

    /// <summary>A field and its colon, directly before its word, phrase or group.</summary>
    Field,
    Open,
    Close,
    Minus,
    And,
    Or,
    Not,

    /// <summary><c>NEAR/5</c>; the text is the number, empty without one.</summary>
    Near,
    End,
}
