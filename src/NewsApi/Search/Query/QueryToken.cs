using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says: of a phrase, the words inside the marks; of a field, its name.</param>
/// <param name="Span">Its place in the query.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, TextSpan Span);

internal enum QueryTokenKind
{
    Word,
    Prefix,
    Phrase,

    /// <summary>A field and its colon, directly before what is looked for in it.</summary>
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
