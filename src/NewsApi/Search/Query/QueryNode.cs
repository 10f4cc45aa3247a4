using NewsApi.Parsing;

namespace NewsApi.Search.Query;

/// <summary>A part of a query, with its place in what the client typed.</summary>
internal abstract record QueryNode(TextSpan Span);

/// <summary>A word as typed; it may hold several words for the index ("COVID-19").</summary>
internal sealed record WordNode(string Text, QueryField? Field, TextSpan Span) : QueryNode(Span);

/// <summary>Words in this order.</summary>
internal sealed record PhraseNode(string Text, QueryField? Field, TextSpan Span) : QueryNode(Span);

/// <summary>Words that begin so.</summary>
internal sealed record PrefixNode(string Text, QueryField? Field, TextSpan Span) : QueryNode(Span);

/// <summary>Both, with at most <paramref name="Distance"/> words between them, in any order.</summary>
internal sealed record NearNode(QueryNode Left, QueryNode Right, int Distance, TextSpan Span) : QueryNode(Span);

/// <summary>Listed at <paramref name="Time"/> or later; or before it.</summary>
internal sealed record DateNode(bool IsAfter, DateTime Time, TextSpan Span) : QueryNode(Span);

/// <summary>Not this.</summary>
internal sealed record NotNode(QueryNode Child, TextSpan Span) : QueryNode(Span);

/// <summary>All of these.</summary>
internal sealed record AllNode(IReadOnlyList<QueryNode> Children, TextSpan Span) : QueryNode(Span);

/// <summary>Any of these.</summary>
internal sealed record AnyNode(IReadOnlyList<QueryNode> Children, TextSpan Span) : QueryNode(Span);

internal static class QueryNodes
{
    /// <summary>The field that words were asked for in; null for none in particular.</summary>
    public static QueryField? FieldOf(this QueryNode node) => node switch
    {
        WordNode word => word.Field,
        PhraseNode phrase => phrase.Field,
        PrefixNode prefix => prefix.Field,
        NearNode near => near.Left.FieldOf(),
        _ => null,
    };
}

/// <summary>Where a word is looked for; without one, wherever the text of an article, quote or speaker may have it.</summary>
internal enum QueryField
{
    Headline,
    Heading,
    Lead,
    Body,
    Quote,
    Speaker,
    Source,
    Tag,
}
